package dev.frontdesk.notices.mail;

import dev.frontdesk.notices.Announcement;
import dev.frontdesk.notices.NoticeKind;
import dev.frontdesk.notices.Recipients;
import dev.frontdesk.routing.RoutingTable;
import dev.frontdesk.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Addresses mail to the users of a line. Without a mail server nothing is wanted. */
@ApplicationScoped
public class MailRecipients implements Recipients {

    @Inject
    private RoutingTable table;

    @Inject
    private MailQueue queue;

    @Inject
    private Settings settings;

    @Override
    public Set<NoticeKind> wanted() {
        return settings.mailServer().isPresent() && addressees().areThere() ? Addressees.KINDS : Set.of();
    }

    @Override
    public void add(List<Announcement> due) {
        if (!wanted().isEmpty()) {
            Addressees addressees = addressees();
            List<Mail> mails =
                    due.stream().flatMap(each -> mails(each, addressees)).toList();
            if (!mails.isEmpty()) {
                queue.add(mails);
            }
        }
    }

    private Addressees addressees() {
        return new Addressees(table.known());
    }

    private static Stream<Mail> mails(Announcement due, Addressees addressees) {
        NoticeKind kind = due.notice().kind();
        return addressees.of(kind, due.call().summary()).stream()
                .map(person -> new Mail(person.id(), due.notice().callUuid(), kind));
    }
}
