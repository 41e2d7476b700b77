package dev.frontdesk.operations;

/** Contributes a check to health from another package, which this package need not know: all beans of this type are asked. */
public interface HealthCheck {

    /** Its name among the checks, such as {@code plivo}. */
    String name();

    /** Returns at once, from what is known. Health is open to everybody, so the result holds nothing of calls or people. */
    HealthResource.CheckResult check();
}
