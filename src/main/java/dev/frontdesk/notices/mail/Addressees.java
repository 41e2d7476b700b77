package dev.frontdesk.notices.mail;

import dev.frontdesk.call.Outcome;
import dev.frontdesk.call.Summary;
import dev.frontdesk.directory.Person;
import dev.frontdesk.directory.Snapshot;
import dev.frontdesk.notices.NoticeKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decides who gets mail about what: the users of the line's stages who want it and have an e-mail address. Pure. */
final class Addressees {

    static final Set<NoticeKind> KINDS = Set.of(NoticeKind.CALL_MISSED, NoticeKind.CALL_VOICEMAIL_LEFT);

    private final Snapshot directory;

    Addressees(Snapshot directory) {
        this.directory = directory;
    }

    /** Whether anybody might get mail at all. */
    boolean areThere() {
        return directory.people().stream()
                .anyMatch(person -> KINDS.stream().anyMatch(kind -> wants(kind, person.presence())));
    }

    /** Nobody if the call was answered by now, on whichever app. */
    List<Person> of(NoticeKind kind, Summary call) {
        return isStillSo(kind, call) && call.line() != null
                ? directory.people().stream()
                        .filter(person -> wants(kind, person.presence()))
                        .filter(person -> isInStages(person, call.line().id()))
                        .toList()
                : List.of();
    }

    /** The user of the mail; empty if the mail is not due any more, because call or directory changed. */
    Optional<Person> of(Mail mail, Summary call) {
        return of(mail.kind(), call).stream()
                .filter(person -> person.id() == mail.user())
                .findFirst();
    }

    private static boolean isStillSo(NoticeKind kind, Summary call) {
        return switch (kind) {
            case CALL_MISSED -> call.outcome() == Outcome.MISSED;
            case CALL_VOICEMAIL_LEFT -> call.outcome() == Outcome.VOICEMAIL;
            default -> false;
        };
    }

    private static boolean wants(NoticeKind kind, Person.Presence presence) {
        return presence.email() != null && (kind == NoticeKind.CALL_MISSED ? presence.missed() : presence.voicemail());
    }

    private boolean isInStages(Person person, long line) {
        return directory.ringing(line).stages().stream().anyMatch(stage -> stage.isFor(person.id()));
    }
}
