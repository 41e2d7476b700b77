package dev.frontdesk.plivo.account;

import dev.frontdesk.plivo.account.AtPlivo.SipUser;

/** A new password for the person who asked: shown in one answer and stored nowhere. */
record Shown(Place place, SipUser user, String password) {

    /** Without the password, so that it is not logged. */
    @Override
    public String toString() {
        return "Shown[" + place.key() + "]";
    }
}
