/**
 * Answers a company's phone lines on Plivo and keeps a call log that is never wrong. Here stands the front door: which
 * resources there are under which address. All packages may be named here; none may name this one.
 *
 * <p>Three ideas carry the system:
 *
 * <ol>
 *   <li>A call is a projection of its events. Each webhook is stored as an event, which is only ever added; a call is a
 *       pure function of the set of its events ({@link dev.frontdesk.call.CallStory}), so repeated, late and reordered
 *       webhooks change nothing.
 *   <li>Routing needs no database. {@link dev.frontdesk.routing.Routing} is a pure function of a snapshot of the
 *       directory, the line and the caller; its plan is stored with the call.
 *   <li>A fault of ours never reaches the caller. Where Plivo waits for XML it gets valid XML; while the database is down
 *       the phones still ring, and the events wait in a journal on disk.
 * </ol>
 *
 * <p>Arrows point one way. From top to bottom: {@code startup}; {@code history}; {@code plivo.checks}, {@code
 * plivo.records}, {@code plivo.account}, {@code plivo.client}, {@code plivo}, {@code plivo.xml}; {@code operations},
 * {@code access}, {@code api}; {@code call.store}, {@code call.journal}, {@code call}; {@code routing}, {@code directory};
 * {@code database}, {@code settings}. A package may use those below it. {@code ArchitectureTest} holds the list.
 *
 * <p>Words, and the package that owns each: <em>line</em>, <em>user</em> and <em>app</em> ({@code directory}); <em>ring
 * plan</em> ({@code routing}); <em>event</em>, <em>fact</em>, <em>story</em> and <em>leg</em> ({@code call}); <em>batch</em>
 * and <em>dead letter</em> ({@code call.store}); <em>webhook</em> and <em>script</em> ({@code plivo}); <em>plan</em> and
 * <em>blocker</em> ({@code plivo.account}); <em>record</em> and <em>checkpoint</em> ({@code plivo.records}); <em>problem</em>
 * ({@code api}); <em>check</em> and <em>finding</em> ({@code operations}); <em>setting</em> ({@code settings}).
 *
 * <p>What always holds, and the test that says so:
 *
 * <ul>
 *   <li>There are never two rows for a call: {@code TwoServicesIT}.
 *   <li>A caller who was answered never hears the prompt of the voicemail: {@code AnsweredCallIT}.
 *   <li>No acknowledged webhook is lost: {@code DatabaseOutageIT}, and {@code mvn -Poutage} under load.
 *   <li>The order of the webhooks changes nothing: {@code AnyOrderTest}.
 *   <li>A request without a valid signature changes nothing: {@code RefusedWebhooksIT}.
 * </ul>
 */
package dev.frontdesk;
