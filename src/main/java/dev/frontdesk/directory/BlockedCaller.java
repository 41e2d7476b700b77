package dev.frontdesk.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A caller, or all whose numbers begin alike, whose calls ring nobody. No two have patterns that mean the same. */
@Entity
@Table(name = "blocked_caller")
public class BlockedCaller {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String pattern;

    @Column(name = "key")
    private String key;

    @Enumerated(EnumType.STRING)
    private Block.Action action;

    private String note;

    @Version
    private long version;

    protected BlockedCaller() {}

    BlockedCaller(BlockedCallerInput entry) {
        become(entry);
    }

    final void become(BlockedCallerInput entry) {
        pattern = entry.pattern();
        key = entry.key();
        action = entry.chosen();
        note = entry.note();
    }

    public long id() {
        return id;
    }

    /** As it is now. */
    public Block block() {
        return new Block(id, pattern, key, action, note);
    }
}
