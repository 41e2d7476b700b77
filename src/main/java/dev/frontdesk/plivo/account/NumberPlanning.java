package dev.frontdesk.plivo.account;

import dev.frontdesk.plivo.account.AtPlivo.Rented;
import java.util.List;

/**
 * What is to be done about phone numbers: those that are lines are attached to the application. None is ever rented.
 */
final class NumberPlanning {

    private static final String NUMBER = "number";

    private final Draft draft;

    NumberPlanning(Draft draft) {
        this.draft = draft;
    }

    void plan() {
        List<Place> lines = draft.wanted().places().stream()
                .filter(place -> place.isLine() && place.phoneNumber() != null)
                .toList();
        lines.forEach(this::plan);
        draft.there().numbers().stream()
                .filter(number ->
                        lines.stream().noneMatch(line -> line.phoneNumber().equals(number.number())))
                .forEach(number -> draft.hint(
                        NUMBER,
                        number.number(),
                        "This account rents it, and it is no line. To make it one, add a line with this phoneNumber."));
    }

    private void plan(Place line) {
        draft.there()
                .number(line.phoneNumber())
                .ifPresentOrElse(
                        number -> plan(line, number),
                        () -> draft.inTheWay(
                                NUMBER,
                                line.phoneNumber(),
                                "It is " + line.called() + ", but this account has no such number.",
                                "Rent it in Plivo's console, or correct the line."));
    }

    private void plan(Place line, Rented number) {
        if (!number.voice()) {
            draft.inTheWay(
                    NUMBER,
                    number.number(),
                    "It is " + line.called() + ", but takes no calls.",
                    "Rent one at Plivo that does, and give it to the line.");
        } else if (number.applicationId() == null) {
            draft.toDo(new Step.BindNumber(line, number));
        } else if (!draft.isOurApplication(number.applicationId())) {
            draft.inTheWay(
                    NUMBER,
                    number.number(),
                    "It is " + line.called() + ", and attached to " + draft.applicationNamed(number.applicationId())
                            + ".",
                    draft.attachOrLeave());
        }
    }
}
