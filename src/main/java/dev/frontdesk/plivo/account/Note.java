package dev.frontdesk.plivo.account;

import jakarta.json.bind.annotation.JsonbPropertyOrder;

/** A note about something at Plivo or in the directory that needs no decision; for completeness. */
@JsonbPropertyOrder({"what", "name", "reason"})
public record Note(String what, String name, String reason) {}
