/**
 * Decides who may do what, keeps who did what, and tells browsers what they may do with our answers.
 *
 * <p>Words: the <em>API_TOKEN</em> is that of the settings; a <em>token</em> is one that an admin gave to a program;
 * <em>credentials</em> are what a request brings to show that its sender has one, as a bearer token or as a password. The
 * <em>caller</em> is who sent a request, and the <em>role</em> says what the caller may do. The <em>audit</em> has an entry for
 * each change.
 *
 * <p>To give an address to a role, add it to {@link dev.frontdesk.access.Rules}; without a rule it is for admins only. A
 * resource that has to know its caller asks JAX-RS: {@code SecurityContext.getUserPrincipal().getName()} and {@code
 * isUserInRole("agent")}.
 *
 * <p>To write into the audit:
 *
 * <ul>
 *   <li>a change of a table: a migration gives the table the trigger {@code audit_change}, as {@code V21__audit.sql} does, and
 *       hides secrets and what names a caller; the transaction is signed by {@link dev.frontdesk.database.Author#sign} before
 *       its first change, as {@code DirectoryWriter} does. Nothing else: the trigger writes the entry.
 *   <li>anything else: {@link dev.frontdesk.access.Audit#add}, inside of the transaction where there is one, and before the
 *       change where it is not in our database.
 * </ul>
 *
 * <p>Neighbours: {@code settings} holds the API_TOKEN, {@code database} the author of a thread's changes. Filters here stand
 * before the resources of {@code api}, {@code history}, {@code operations} and {@code plivo.account}, which need not know
 * them. Out of scope: the signature of Plivo's webhooks ({@code plivo}), and what a valid request may contain ({@code api}).
 */
package dev.frontdesk.access;
