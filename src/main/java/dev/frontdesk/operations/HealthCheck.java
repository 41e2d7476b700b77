package dev.frontdesk.operations;

/** Something else whose health is to be told with ours; found by injection, so that this package need not know it. */
public interface HealthCheck {

    /** Its name among the checks, such as {@code plivo}. */
    String name();

    /** Answers at once, from what is known. It is open to everybody: nothing of calls or people. */
    HealthResource.CheckResult check();
}
