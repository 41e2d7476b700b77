package dev.frontdesk.directory;

import java.util.List;

/**
 * All lines and all apps at one moment, in the order of their ids. Routing decides from it alone, so that a call rings
 * whether or not the database can be asked.
 *
 * @param version grows with every change of the directory; 0 before the first
 */
public record Snapshot(long version, List<Line> lines, List<App> apps) {

    public static final Snapshot EMPTY = new Snapshot(0, List.of(), List.of());
}
