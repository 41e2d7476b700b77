package dev.frontdesk.plivo.account;

import dev.frontdesk.plivo.account.AtPlivo.SipUser;

/** A password on its way to the person who asked: shown in one answer and kept nowhere. */
record Shown(Place place, SipUser user, String password) {

    /** Without the password, so that it comes into no log. */
    @Override
    public String toString() {
        return "Shown[" + place.key() + "]";
    }
}
