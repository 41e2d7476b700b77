package dev.frontdesk.background;

/** CDI event, fired once in each start: the start is complete, with or without the database, and tasks may begin. */
public record Started() {}
