/**
 * What Plivo keeps of calls that are over, read into the log, so that what no webhook told is there all the same.
 *
 * <p>Words: a <em>record</em> is what Plivo keeps of a call, a leg or a recording; a <em>look</em> reads those that came
 * since the last one, in a <em>stretch</em> of time, page by page.
 *
 * <p>Neighbours: {@code plivo.account} is the way to Plivo; {@code plivo} reads records as it reads webhooks; {@code
 * call} keeps them as events and says what they mean; {@code api} shows how the reading goes, without knowing this
 * package. Out of scope: which of two words counts where record and webhook differ; making anything at Plivo.
 *
 * <p>Plivo's side of it: https://www.plivo.com/docs/voice/api/calls and /docs/voice/api/recordings.
 */
package dev.frontdesk.plivo.records;
