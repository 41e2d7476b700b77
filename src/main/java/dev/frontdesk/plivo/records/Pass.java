package dev.frontdesk.plivo.records;

/**
 * The result of one pass over Plivo's records; part of the API.
 *
 * @param whole all records up to now are in the log
 * @param goesOn there is more to read, and nothing failed
 * @param detail a sentence: what failed, or that nothing did
 */
public record Pass(RecordCounts finding, boolean whole, boolean goesOn, String detail) {}
