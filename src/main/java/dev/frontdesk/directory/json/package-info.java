/**
 * Reads what somebody wants the directory to say from JSON: a body of the API, or a seeds file.
 *
 * <p>Words: a <em>field</em> is named by its path, such as {@code stages[0].seconds}; a field is <em>given</em> if the JSON
 * has it, null included.
 *
 * <p>Neighbours: makes the inputs of {@code directory}; {@code api} and {@code startup} use it. Out of scope: whether the
 * values are right ({@code directory}), and JSON that the API writes ({@code api}).
 */
package dev.frontdesk.directory.json;
