package dev.frontdesk.plivo.account;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.List;

/** A plan as the API writes it. */
@JsonbPropertyOrder({"steps", "inTheWay", "hints"})
public record PlanJson(List<Step.Words> steps, List<Plan.Blocker> inTheWay, List<Plan.Note> hints) {

    static PlanJson of(Plan plan) {
        return new PlanJson(plan.steps().stream().map(Step::words).toList(), plan.inTheWay(), plan.hints());
    }
}
