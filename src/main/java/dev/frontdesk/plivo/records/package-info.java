/**
 * Reads Plivo's records of finished calls into the log, to fill what no webhook reported.
 *
 * <p>Words: a <em>record</em> is what Plivo keeps of a call, a leg or a recording. What a webhook says is
 * <em>reported</em>, what a record says is <em>recorded</em>. A <em>look</em> is one pass over the new records of a
 * <em>stretch</em> of time, page by page.
 *
 * <p>Neighbours: {@code plivo.account} is the way to Plivo; {@code plivo} reads records as it reads webhooks; {@code
 * call} stores them as events and says what they mean; {@code api} shows how the reading goes, without a dependency on
 * this package. Out of scope: which of two values counts if record and webhook differ; creating anything at Plivo.
 *
 * <p>Plivo's documentation: https://www.plivo.com/docs/voice/api/calls and /docs/voice/api/recordings.
 */
package dev.frontdesk.plivo.records;
