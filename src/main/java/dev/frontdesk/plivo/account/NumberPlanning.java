package dev.frontdesk.plivo.account;

import dev.frontdesk.plivo.account.ActualState.Rented;
import java.util.List;

/** Plans the phone numbers: those of lines are attached to the application. None is ever rented. */
final class NumberPlanning {

    private static final String NUMBER = "number";

    private final PlanBuilder draft;

    NumberPlanning(PlanBuilder planBuilder) {
        this.draft = planBuilder;
    }

    void plan() {
        List<EndpointOwner> lines = draft.wanted().places().stream()
                .filter(endpointOwner -> endpointOwner.isLine() && endpointOwner.phoneNumber() != null)
                .toList();
        lines.forEach(this::plan);
        draft.there().numbers().stream()
                .filter(number ->
                        lines.stream().noneMatch(line -> line.phoneNumber().equals(number.number())))
                .forEach(number -> draft.hint(
                        NUMBER,
                        number.number(),
                        "This account rents the number, and no line has it."
                                + " To use it, add a line with this phoneNumber."));
    }

    private void plan(EndpointOwner line) {
        draft.there()
                .number(line.phoneNumber())
                .ifPresentOrElse(
                        number -> plan(line, number),
                        () -> draft.inTheWay(
                                NUMBER,
                                line.phoneNumber(),
                                "This number belongs to " + line.called() + ", but this account does not rent it.",
                                "Rent it in Plivo's console, or correct the line."));
    }

    private void plan(EndpointOwner line, Rented number) {
        if (!number.voice()) {
            draft.inTheWay(
                    NUMBER,
                    number.number(),
                    "This number belongs to " + line.called() + ", but accepts no calls.",
                    "Rent a number that accepts calls, and give it to the line.");
        } else if (number.applicationId() == null) {
            draft.toDo(new Step.BindNumber(line, number));
        } else if (!draft.isOurApplication(number.applicationId())) {
            draft.inTheWay(
                    NUMBER,
                    number.number(),
                    "This number belongs to " + line.called() + ", and is attached to "
                            + draft.applicationNamed(number.applicationId()) + ".",
                    draft.attachOrLeave());
        }
    }
}
