package dev.frontdesk.plivo.xml;

/** Somebody who may stand in a {@link Dial}. */
public sealed interface Callee permits User, Number {}
