package dev.frontdesk.carrier.host;

import java.util.Properties;

/** The passwords of SIP accounts: made when an account is first asked for, and the same from then on. */
final class SipPasswords {

    private final OwnersFile file;

    SipPasswords(OwnersFile file) {
        this.file = file;
    }

    synchronized String of(String user) {
        Properties passwords = file.read();
        String made = passwords.getProperty(user);
        if (made == null) {
            made = Secret.make();
            passwords.setProperty(user, made);
            file.write(passwords);
        }
        return made;
    }
}
