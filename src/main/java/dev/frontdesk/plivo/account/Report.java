package dev.frontdesk.plivo.account;

import java.util.List;

/** A plan, or what came of it, for people at a terminal. */
final class Report {

    private final StringBuilder text = new StringBuilder();

    Report(Plan plan) {
        tell("To do:", plan);
        if (plan.isFulfilled()) {
            line("Plivo is as the directory wants it. Nothing is to be done.");
        }
    }

    Report(Applied applied) {
        applied.done().forEach(step -> line("Done: " + step.words()));
        passwords(applied.passwords());
        if (applied.failed() != null) {
            line("Failed: " + applied.failed().step().words());
            line("  " + applied.failed().reason());
        }
        tell("Still to do:", applied.rest());
        if (applied.rest().isFulfilled()) {
            line("Plivo is as the directory wants it.");
        }
    }

    private void tell(String heading, Plan plan) {
        if (!plan.steps().isEmpty()) {
            line(heading);
            plan.steps()
                    .forEach(step ->
                            line("  " + step.words() + "\n      " + step.words().reason()));
        }
        plan.inTheWay()
                .forEach(one -> line("In the way: " + one.what() + " " + one.name() + "\n      " + one.reason()
                        + "\n      " + one.toDo()));
        plan.hints().forEach(one -> line("By the way: " + one.what() + " " + one.name() + "\n      " + one.reason()));
    }

    private void passwords(List<Shown> passwords) {
        if (!passwords.isEmpty()) {
            line("Passwords, shown this once. For a softphone: domain phone.plivo.com, and");
            passwords.forEach(shown -> line("  " + shown.place().called() + ": user "
                    + shown.user().username() + ", password " + shown.password()));
        }
    }

    private void line(String words) {
        text.append(words).append('\n');
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
