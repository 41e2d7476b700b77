package dev.frontdesk.directory;

import dev.frontdesk.directory.Ringing.Greeting;
import dev.frontdesk.directory.Ringing.Stage;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;

/**
 * A line of the company: the number or the SIP endpoint, or both, that customers call. It may get another name or
 * other endpoints at any time; a call keeps the {@link Line} of the time when it came in.
 */
@Entity
@Table(name = "company_number")
public class CompanyNumber implements Addressed {

    private static final Jsonb JSON = JsonbBuilder.create();

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String name;

    @Column(name = "sip_endpoint")
    private String sipEndpoint;

    @Column(name = "phone_number")
    private String phoneNumber;

    private Long hours;

    @Convert(converter = StagesText.class)
    private List<Stage> stages;

    @Convert(converter = GreetingText.class)
    private Greeting welcome;

    @Convert(converter = GreetingText.class)
    private Greeting unanswered;

    @Convert(converter = GreetingText.class)
    private Greeting closed;

    @Column(name = "voicemail_when_unanswered")
    private boolean voicemailWhenUnanswered;

    @Column(name = "voicemail_when_closed")
    private boolean voicemailWhenClosed;

    @Column(name = "ring_back")
    private String ringBack;

    @Column(name = "show_line_name")
    private boolean showLineName;

    @Version
    private long version;

    protected CompanyNumber() {}

    CompanyNumber(LineInput entry) {
        ring(Ringing.DEFAULT);
        become(entry);
    }

    final void become(LineInput entry) {
        name = entry.name();
        sipEndpoint = entry.sipEndpoint();
        phoneNumber = entry.phoneNumber();
        ring(entry.ringing().over(ringing(), entry.given()));
    }

    private void ring(Ringing ringing) {
        hours = ringing.hours();
        stages = ringing.stages();
        welcome = ringing.welcome();
        unanswered = ringing.unanswered();
        closed = ringing.closed();
        voicemailWhenUnanswered = ringing.voicemailWhenUnanswered();
        voicemailWhenClosed = ringing.voicemailWhenClosed();
        ringBack = ringing.ringBack();
        showLineName = ringing.showLineName();
    }

    /** Takes a user out of the stages that name them. */
    void forget(long userId) {
        stages = stages.stream().map(stage -> stage.without(userId)).toList();
    }

    public long id() {
        return id;
    }

    public String name() {
        return name;
    }

    @Override
    public String sipEndpoint() {
        return sipEndpoint;
    }

    @Override
    public String phoneNumber() {
        return phoneNumber;
    }

    /** How it is answered now. */
    public Ringing ringing() {
        return new Ringing(
                hours,
                stages,
                welcome,
                unanswered,
                closed,
                voicemailWhenUnanswered,
                voicemailWhenClosed,
                ringBack,
                showLineName);
    }

    /** Writes stages as JSON. */
    public static final class StagesText implements AttributeConverter<List<Stage>, String> {

        @Override
        public String convertToDatabaseColumn(List<Stage> stages) {
            return JSON.toJson(stages);
        }

        @Override
        public List<Stage> convertToEntityAttribute(String text) {
            return List.of(JSON.fromJson(text, Stage[].class));
        }
    }

    /** Writes a greeting as JSON. */
    public static final class GreetingText implements AttributeConverter<Greeting, String> {

        @Override
        public String convertToDatabaseColumn(Greeting greeting) {
            return greeting == null ? null : JSON.toJson(greeting);
        }

        @Override
        public Greeting convertToEntityAttribute(String text) {
            return text == null ? null : JSON.fromJson(text, Greeting.class);
        }
    }
}
