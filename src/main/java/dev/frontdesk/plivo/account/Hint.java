package dev.frontdesk.plivo.account;

import jakarta.json.bind.annotation.JsonbPropertyOrder;

/** Something at Plivo, or in the directory, that works as it is, or is nobody's business; said for completeness. */
@JsonbPropertyOrder({"what", "name", "reason"})
public record Hint(String what, String name, String reason) {}
