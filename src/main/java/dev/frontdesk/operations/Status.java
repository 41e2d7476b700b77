package dev.frontdesk.operations;

import java.util.Locale;

/** How bad a finding is, from the best to the worst. */
public enum Status {
    /** As it should be. */
    OK,
    /** Not known, which is no fault by itself. */
    UNKNOWN,
    /** Calls are answered, but something is probably not as intended. */
    WARNING,
    /** Calls or their records suffer. */
    FAULT;

    /** As it stands in JSON and in the log. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
