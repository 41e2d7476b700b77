/**
 * Reconciles the log with Plivo's records of calls that are over, so that the log has what no webhook reported.
 *
 * <p>Words: a <em>record</em> is what Plivo keeps of a call, a leg or a recording; a <em>pass</em> reads the records since
 * the last pass, page by page; the <em>checkpoint</em> says how far a pass has come; the <em>lease</em> lets one node at a
 * time read; the <em>rate limit</em> keeps requests below what Plivo allows.
 *
 * <p>Neighbours: {@code plivo.client} is the way to Plivo; {@code plivo} reads records as it reads webhooks; {@code
 * call.store} keeps them as events and {@code call} says what they mean; {@code operations} shows how the reading goes,
 * without knowing this package. Out of scope: which of two words counts if record and webhook differ ({@code call}); making
 * anything at Plivo ({@code plivo.account}).
 *
 * <p>Plivo's side of it: https://www.plivo.com/docs/voice/api/calls and /docs/voice/api/recordings.
 */
package dev.frontdesk.plivo.records;
