package dev.frontdesk.plivo.account;

import jakarta.json.bind.annotation.JsonbPropertyOrder;

/**
 * Something at Plivo that keeps a line or an app from working, and that Frontdesk does not change because it did not
 * create it.
 *
 * @param what {@code setting}, {@code application}, {@code endpoint} or {@code number}
 * @param name which one
 * @param toDo what a person can do about it
 */
@JsonbPropertyOrder({"what", "name", "reason", "toDo"})
public record Blocker(String what, String name, String reason, String toDo) {}
