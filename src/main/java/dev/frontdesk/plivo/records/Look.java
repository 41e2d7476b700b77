package dev.frontdesk.plivo.records;

/**
 * What one look at Plivo's records brought; part of the API.
 *
 * @param whole all records up to now are in the log
 * @param goesOn there is more to read, and nothing stands in the way
 * @param detail a sentence: what stood in the way, or that nothing did
 */
public record Look(Finding finding, boolean whole, boolean goesOn, String detail) {}
