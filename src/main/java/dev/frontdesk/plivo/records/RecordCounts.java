package dev.frontdesk.plivo.records;

/**
 * The result of reading some records; part of the API.
 *
 * @param records how many call records were read
 * @param added calls that the log did not have
 * @param changed calls about which the records added something
 * @param foreign calls to numbers that are no lines of ours and that the log does not have
 * @param outside calls that ended outside of the time that was asked for
 */
public record RecordCounts(int records, int added, int changed, int foreign, int outside) {

    static final RecordCounts NOTHING = new RecordCounts(0, 0, 0, 0, 0);
    static final RecordCounts ADDED = new RecordCounts(1, 1, 0, 0, 0);
    static final RecordCounts CHANGED = new RecordCounts(1, 0, 1, 0, 0);
    static final RecordCounts KNOWN = new RecordCounts(1, 0, 0, 0, 0);
    /** It is in no other count: nothing became of it. */
    static final RecordCounts SKIPPED = new RecordCounts(1, 0, 0, 0, 0);

    static final RecordCounts FOREIGN = new RecordCounts(1, 0, 0, 1, 0);

    RecordCounts plus(RecordCounts other) {
        return new RecordCounts(
                records + other.records,
                added + other.added,
                changed + other.changed,
                foreign + other.foreign,
                outside + other.outside);
    }
}
