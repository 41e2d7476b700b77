package dev.frontdesk.access;

import jakarta.json.JsonObject;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.json.bind.annotation.JsonbTransient;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A change, and who made it.
 *
 * @param id grows with each entry; a change that was not committed leaves a gap
 * @param by the name of a token, {@code API_TOKEN}, {@code Frontdesk} for what it does by itself, or {@code SQL (…)} with the
 *     database's user for a change by hand
 * @param action {@code create}, {@code change} or {@code delete}; otherwise what was done, such as {@code rebuild}
 * @param what of which kind, and its id: {@code line 2}
 * @param before null for what is new
 * @param after null for what is gone
 */
@JsonbPropertyOrder({"at", "by", "action", "what", "before", "after"})
public record AuditEntry(
        @JsonbTransient long id,
        @NotNull Instant at,
        @NotNull String by,
        @NotNull String action,
        @NotNull String what,
        @Schema(type = SchemaType.OBJECT) JsonObject before,
        @Schema(type = SchemaType.OBJECT) JsonObject after) {}
