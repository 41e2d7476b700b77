package dev.frontdesk.carrier.sip;

import dev.frontdesk.carrier.Carrier;
import dev.frontdesk.carrier.PlayedCall;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * What the switch needs of the Plivo that it stands in for.
 *
 * @param carrier carries the calls
 * @param lines from what somebody dials to the line's address as Plivo sends it
 * @param registered gets the address of an app, and whether it is registered now
 * @param shelf keeps recordings
 * @param ended gets each call that is over
 */
public record PlivoSide(
        Carrier carrier,
        UnaryOperator<String> lines,
        BiConsumer<String, Boolean> registered,
        RecordingShelf shelf,
        Consumer<PlayedCall> ended) {}
