package dev.frontdesk.notices.webhooks;

import dev.frontdesk.notices.NoticeKind;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Somebody who is sent what happens to calls. It is disabled by us where nobody takes what is sent for a day. */
@Entity
@Table(name = "subscription")
public class Subscription {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String url;

    private String format;

    private String events;

    @Column(name = "company_number_id")
    private Long companyNumberId;

    private boolean active;

    @Column(name = "disabled_because")
    private String disabledBecause;

    @Column(updatable = false)
    private String secret;

    @Column(name = "failing_since", insertable = false)
    private Instant failingSince;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Version
    private long version;

    protected Subscription() {}

    Subscription(SubscriptionInput entry, WebhookSecret secret, Instant now) {
        this.secret = secret.text();
        this.createdAt = now.truncatedTo(ChronoUnit.SECONDS);
        this.format = Format.STANDARD.word();
        this.active = true;
        become(entry);
    }

    /** What the entry does not name stays. To activate it again forgets why it was disabled. */
    final void become(SubscriptionInput entry) {
        url = entry.url() == null ? url : entry.url();
        format = entry.format() == null ? format : entry.format().word();
        events = entry.events() == null ? events : text(entry.events());
        companyNumberId = entry.namesLine() ? entry.companyNumber() : companyNumberId;
        if (entry.active() != null) {
            active = entry.active();
            disabledBecause = active ? null : disabledBecause;
            failingSince = active ? null : failingSince;
        }
    }

    void disable(String because) {
        active = false;
        disabledBecause = because;
    }

    private static String text(Set<NoticeKind> kinds) {
        return JsonbBuilder.create().toJson(kinds.stream().map(NoticeKind::word).toList());
    }

    public long id() {
        return id;
    }

    public String url() {
        return url;
    }

    Format format() {
        return Format.of(format).orElseThrow();
    }

    /** In the order of a call. */
    public Set<NoticeKind> events() {
        EnumSet<NoticeKind> kinds = EnumSet.noneOf(NoticeKind.class);
        List<String> words = Arrays.asList(events.split("[^a-z._]+"));
        words.stream().flatMap(word -> NoticeKind.of(word).stream()).forEach(kinds::add);
        return kinds;
    }

    /** The id of the only line whose calls it gets; null for all. */
    public Long companyNumber() {
        return companyNumberId;
    }

    public boolean active() {
        return active;
    }

    /** Null where it is active, or a person switched it off. */
    public String disabledBecause() {
        return disabledBecause;
    }

    WebhookSecret secret() {
        return new WebhookSecret(secret);
    }

    /** Null while the last answer was good. */
    Instant failingSince() {
        return failingSince;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
