package dev.frontdesk.notices;

import dev.frontdesk.call.Call;

/** A notice that is due, and the row of its call as it is now. */
public record Announcement(Notice notice, Call call) {}
