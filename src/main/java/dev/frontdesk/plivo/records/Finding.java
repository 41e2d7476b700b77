package dev.frontdesk.plivo.records;

/**
 * What came of records that were read; part of the API.
 *
 * @param records how many records of calls were read
 * @param added calls that the log did not have
 * @param changed calls of which the records told something more
 * @param foreign calls to numbers that are no lines of ours, and of which the log knows nothing
 * @param outside calls that ended at another time than was asked for
 */
public record Finding(int records, int added, int changed, int foreign, int outside) {

    static final Finding NOTHING = new Finding(0, 0, 0, 0, 0);
    static final Finding ADDED = new Finding(1, 1, 0, 0, 0);
    static final Finding CHANGED = new Finding(1, 0, 1, 0, 0);
    static final Finding KNOWN = new Finding(1, 0, 0, 0, 0);
    static final Finding FOREIGN = new Finding(1, 0, 0, 1, 0);

    Finding plus(Finding other) {
        return new Finding(
                records + other.records,
                added + other.added,
                changed + other.changed,
                foreign + other.foreign,
                outside + other.outside);
    }
}
