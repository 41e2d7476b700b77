package dev.frontdesk.notices.mail;

import dev.frontdesk.notices.NoticeKind;

/** Who is sent what about which call: there is never a second mail of this. */
record Mail(long user, String callUuid, NoticeKind kind) {

    /** The same each time it is sent, so that mail programs recognise a repetition; letters, digits, dots and dashes. */
    String id() {
        return callUuid.replaceAll("[^A-Za-z0-9-]", "-") + "." + kind.word().replace('_', '-') + "." + user;
    }
}
