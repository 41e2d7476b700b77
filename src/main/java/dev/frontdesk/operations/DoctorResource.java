package dev.frontdesk.operations;

import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Serves {@code GET /api/doctor}: 200 whatever is found, because the question was answered. */
@Path("doctor")
public class DoctorResource {

    private static final String TEXT = "text/plain; charset=utf-8; qs=0.5";

    @Inject
    private Doctor doctor;

    /** The worst status, and all findings. */
    @JsonbPropertyOrder({"status", "findings"})
    public record ExaminationJson(@NotNull String status, List<FindingJson> findings) {

        static ExaminationJson of(List<Finding> findings) {
            Status worst = findings.stream()
                    .map(Finding::status)
                    .max(Comparator.naturalOrder())
                    .orElse(Status.UNKNOWN);
            return new ExaminationJson(
                    worst.word(), findings.stream().map(FindingJson::of).toList());
        }
    }

    /** A finding with its status as a word. */
    @JsonbPropertyOrder({"check", "status", "finding", "toDo"})
    public record FindingJson(
            @NotNull String check,
            @NotNull String status,
            @NotNull String finding,
            String toDo) {

        static FindingJson of(Finding finding) {
            return new FindingJson(finding.check(), finding.status().word(), finding.finding(), finding.toDo());
        }
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public ExaminationJson examine() throws InterruptedException {
        return ExaminationJson.of(doctor.examine());
    }

    /** For people at a terminal: a paragraph for each finding, the worst first. */
    @GET
    @Produces(TEXT)
    public String examineText() throws InterruptedException {
        return doctor.examine().stream()
                .sorted(Comparator.comparing(Finding::status).reversed())
                .map(DoctorResource::paragraph)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String paragraph(Finding finding) {
        String found = finding.status().word() + " " + finding.check() + ": " + finding.finding();
        return finding.toDo() == null ? found : found + "\n    " + finding.toDo();
    }
}
