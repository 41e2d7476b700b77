package dev.frontdesk.api.ringing;

import dev.frontdesk.directory.Block;
import dev.frontdesk.directory.BlockedCaller;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.validation.constraints.NotNull;

/** A blocked caller as the API writes them. */
@JsonbPropertyOrder({"id", "pattern", "action", "note"})
public record BlockedCallerJson(
        long id, @NotNull String pattern, @NotNull String action, String note) {

    static BlockedCallerJson of(BlockedCaller caller) {
        return of(caller.block());
    }

    static BlockedCallerJson of(Block block) {
        return new BlockedCallerJson(block.id(), block.pattern(), block.action().word(), block.note());
    }
}
