package dev.frontdesk.doctor;

import java.util.Locale;

/** How bad a finding is, from the best to the worst. */
public enum Status {
    /** As it should be. */
    OK,
    /** Could not be found out, which is no fault by itself. */
    UNKNOWN,
    /** Calls are taken, but something is likely not as it is meant. */
    WARNING,
    /** Calls, or their record, suffer. */
    FAULT;

    /** As it stands in JSON and in the log. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
