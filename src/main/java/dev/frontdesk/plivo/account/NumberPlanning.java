package dev.frontdesk.plivo.account;

import dev.frontdesk.plivo.account.ActualState.Rented;
import java.util.List;

/** Plans the phone numbers: those of lines are attached to the application. None is ever rented. */
final class NumberPlanning {

    private static final String NUMBER = "number";

    private final PlanBuilder builder;

    NumberPlanning(PlanBuilder builder) {
        this.builder = builder;
    }

    void plan() {
        List<EndpointOwner> lines = builder.wanted().places().stream()
                .filter(endpointOwner -> endpointOwner.isLine() && endpointOwner.phoneNumber() != null)
                .toList();
        lines.forEach(this::plan);
        builder.there().numbers().stream()
                .filter(number ->
                        lines.stream().noneMatch(line -> line.phoneNumber().equals(number.number())))
                .forEach(number -> builder.hint(
                        NUMBER,
                        number.number(),
                        "This account rents the number, and no line has it."
                                + " To use it, add a line with this phoneNumber."));
    }

    private void plan(EndpointOwner line) {
        builder.there()
                .number(line.phoneNumber())
                .ifPresentOrElse(
                        number -> plan(line, number),
                        () -> builder.inTheWay(
                                NUMBER,
                                line.phoneNumber(),
                                "This number belongs to " + line.called() + ", but this account does not rent it.",
                                "Rent it in Plivo's console, or correct the line."));
    }

    private void plan(EndpointOwner line, Rented number) {
        if (!number.voice()) {
            builder.inTheWay(
                    NUMBER,
                    number.number(),
                    "This number belongs to " + line.called() + ", but accepts no calls.",
                    "Rent a number that accepts calls, and give it to the line.");
        } else if (number.applicationId() == null) {
            builder.toDo(new Step.BindNumber(line, number));
        } else if (!builder.isOurApplication(number.applicationId())) {
            builder.inTheWay(
                    NUMBER,
                    number.number(),
                    "This number belongs to " + line.called() + ", and is attached to "
                            + builder.applicationNamed(number.applicationId()) + ".",
                    builder.attachOrLeave());
        }
    }
}
