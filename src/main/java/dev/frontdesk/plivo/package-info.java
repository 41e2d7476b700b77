/**
 * All that Plivo says and hears. Its webhooks come in through {@link dev.frontdesk.plivo.PlivoWebhooks} once {@code
 * SignatureFilter} has found their signature right; what they say is recorded in {@code call}, who rings is asked of
 * {@code routing}, and {@code CallScript} puts the answer into the verbs of {@code plivo.xml}.
 *
 * <p>Words: a <em>webhook</em> is a request of Plivo's; a <em>form</em> its parameters; the <em>script</em> what a
 * caller hears. Plivo's own names stop at {@code PlivoForm}, {@link dev.frontdesk.plivo.PlivoReading} and {@code
 * HangupCodes}.
 *
 * <p>Neighbours: knows {@code call}, {@code directory} and {@code routing}, and none of them knows Plivo. Adds to
 * {@code doctor} the checks that need Plivo's words.
 *
 * <p>Out of scope: what a call's events mean together ({@code call}), and who rings ({@code routing}).
 */
package dev.frontdesk.plivo;
