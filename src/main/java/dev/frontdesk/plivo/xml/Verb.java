package dev.frontdesk.plivo.xml;

/** An element that may stand directly in a {@link Response}. */
public sealed interface Verb permits Dial, Speak, Play, Record, Hangup {}
