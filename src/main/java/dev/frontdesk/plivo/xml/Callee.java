package dev.frontdesk.plivo.xml;

/** An element that may stand in a {@link Dial}. */
public sealed interface Callee permits User, Number {}
