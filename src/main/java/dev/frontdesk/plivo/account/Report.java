package dev.frontdesk.plivo.account;

import java.util.List;

/** Writes a plan, or the result of applying one, for people at a terminal. */
final class Report {

    private final StringBuilder text = new StringBuilder();

    Report(Plan plan) {
        add("To do:", plan);
        if (plan.isFulfilled()) {
            line("The account matches the directory. Nothing to do.");
        }
    }

    Report(ApplyResult applyResult) {
        applyResult.done().forEach(step -> line("Done: " + step.words()));
        passwords(applyResult.passwords());
        if (applyResult.failed() != null) {
            line("Failed: " + applyResult.failed().step().words());
            line("  " + applyResult.failed().reason());
        }
        add("Still to do:", applyResult.rest());
        if (applyResult.rest().isFulfilled()) {
            line("The account matches the directory.");
        }
    }

    private void add(String heading, Plan plan) {
        if (!plan.steps().isEmpty()) {
            line(heading);
            plan.steps()
                    .forEach(step ->
                            line("  " + step.words() + "\n      " + step.words().reason()));
        }
        plan.inTheWay()
                .forEach(one -> line("In the way: " + one.what() + " " + one.name() + "\n      " + one.reason()
                        + "\n      " + one.toDo()));
        plan.hints().forEach(one -> line("Note: " + one.what() + " " + one.name() + "\n      " + one.reason()));
    }

    private void passwords(List<ApplyResult.NewPassword> passwords) {
        if (!passwords.isEmpty()) {
            line("Passwords, shown this once. For a softphone: domain phone.plivo.com, and");
            passwords.forEach(newPassword -> line("  " + newPassword.place().called() + ": user "
                    + newPassword.user().username() + ", password " + newPassword.password()));
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
