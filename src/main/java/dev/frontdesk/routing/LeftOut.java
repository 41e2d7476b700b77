package dev.frontdesk.routing;

import dev.frontdesk.directory.App;

/** An app that does not ring, and the reason as a sentence for people. */
public record LeftOut(App app, String reason) {}
