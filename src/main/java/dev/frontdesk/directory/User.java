package dev.frontdesk.directory;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A colleague with their apps, and when these may ring. Deleting a user deletes the apps.
 */
@Entity
@Table(name = "user_account")
public class User {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String name;

    @OneToMany(mappedBy = "user", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("id")
    private List<UserNumber> numbers = new ArrayList<>();

    private String email;

    private boolean available = true;

    @Column(name = "unavailable_until")
    private Instant unavailableUntil;

    private Long hours;

    @Column(name = "notify_missed")
    private boolean notifyMissed;

    @Column(name = "notify_voicemail")
    private boolean notifyVoicemail = true;

    @Version
    private long version;

    protected User() {}

    User(String name) {
        this.name = name;
    }

    void rename(String newName) {
        name = newName;
    }

    void appear(Person.Presence presence) {
        email = presence.email();
        available = presence.available();
        unavailableUntil = presence.unavailableUntil();
        hours = presence.hours();
        notifyMissed = presence.missed();
        notifyVoicemail = presence.voicemail();
    }

    UserNumber give(AppInput entry) {
        var number = new UserNumber(this, entry);
        numbers.add(number);
        return number;
    }

    void take(UserNumber number) {
        numbers.remove(number);
    }

    Optional<UserNumber> number(long numberId) {
        return numbers.stream().filter(number -> number.id() == numberId).findFirst();
    }

    public long id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** As it is now. */
    public Person.Presence presence() {
        return new Person.Presence(email, available, unavailableUntil, hours, notifyMissed, notifyVoicemail);
    }

    /** In the order in which they were added. */
    public List<UserNumber> numbers() {
        return List.copyOf(numbers);
    }
}
