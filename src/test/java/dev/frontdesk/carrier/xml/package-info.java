/**
 * Reads Plivo's XML as strictly as Plivo may, and rejects whatever Plivo might reject.
 *
 * <p>Words: a {@link dev.frontdesk.carrier.xml.Verb} is an element of the XML; the vocabulary is the verbs that a front desk
 * can use, each a word with its attributes; a {@link dev.frontdesk.carrier.xml.Refusal} says why Plivo would not run a
 * document.
 *
 * <p>Neighbours: {@code carrier.webhook} fetches the documents, {@code carrier} runs them; this package knows neither. Out of
 * scope: verbs that a front desk has no use for (conferences, digits, streams).
 *
 * @see <a href="https://www.plivo.com/docs/voice/xml/">Plivo's voice XML</a>
 */
package dev.frontdesk.carrier.xml;
