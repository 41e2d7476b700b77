package dev.frontdesk.background;

/** The start is over, whether the database was reached or not: tasks may begin. Announced once in each start. */
public record Started() {}
