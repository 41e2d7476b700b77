package dev.frontdesk.carrier.host;

import dev.frontdesk.carrier.sip.SipAccounts.Account;
import java.util.Collection;
import java.util.stream.Collectors;

/**
 * What to type into softphones.
 *
 * @param dialled what is dialled for each line
 */
record SipWelcome(int port, Collection<Account> accounts, Collection<String> dialled) {

    @Override
    public String toString() {
        return accounts.stream().map(this::line).collect(Collectors.joining())
                + """

                Type one account into each softphone: UDP (or TCP), no encryption, no STUN, no ICE.
                Two phones on one computer need different local ports, and neither may be %1$d.

                  Linphone   third-party SIP account: user, password, domain 127.0.0.1:%1$d, UDP, media encryption none
                  Zoiper     USER@127.0.0.1:%1$d, password, no outbound proxy, SIP UDP
                  Telephone  domain 127.0.0.1, proxy 127.0.0.1 port %1$d, user, password, no STUN
                  baresip    <sip:USER@127.0.0.1:%1$d>;auth_pass=PASSWORD   as a line of its file accounts

                From the account caller dial %2$s.
                """.formatted(port, String.join(", ", dialled));
    }

    private String line(Account account) {
        return "SIP account  %-16s  user %s  password %s  domain 127.0.0.1:%d%n"
                .formatted(account.label(), account.user(), account.password(), port);
    }
}
