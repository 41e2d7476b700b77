package dev.frontdesk.directory;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A colleague with their apps. All apps of all colleagues ring when a line is called. Deleting a user deletes the apps.
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

    @Version
    private long version;

    protected User() {}

    User(String name) {
        this.name = name;
    }

    void rename(String newName) {
        name = newName;
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

    /** In the order in which they were added. */
    public List<UserNumber> numbers() {
        return List.copyOf(numbers);
    }
}
