/**
 * Answers Plivo's webhooks. They come in through {@link dev.frontdesk.plivo.PlivoWebhooks} once {@code SignatureFilter}
 * has verified their signature. {@code CallDesk} takes each: it asks {@code routing} who rings, records the event through
 * {@code call.store}, and lets {@code CallScript} write the answer in the verbs of {@code plivo.xml}.
 *
 * <p>Words: a <em>webhook</em> is a request of Plivo's; a <em>form</em> holds its parameters; the <em>script</em> is what a
 * caller hears. Plivo's own names stop at {@code PlivoForm}, {@link dev.frontdesk.plivo.PlivoReading} and {@code
 * HangupCodes}.
 *
 * <p>Neighbours: knows {@code call}, {@code call.store}, {@code directory} and {@code routing}, and none of them knows
 * Plivo. Above it, {@code plivo.records} reads Plivo's records as this package reads webhooks, {@code plivo.checks} asks the
 * doctor's questions, and {@code plivo.account} sets up the account.
 *
 * <p>Out of scope: what a call's events mean together ({@code call}), who rings ({@code routing}), and requests of ours to
 * Plivo ({@code plivo.client}).
 */
package dev.frontdesk.plivo;
