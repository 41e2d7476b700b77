package dev.frontdesk.plivo.account;

import dev.frontdesk.plivo.account.ActualState.SipUser;

/** A new password for the person who asked: shown in one answer and stored nowhere. */
record NewPassword(EndpointOwner place, SipUser user, String password) {

    /** Without the password, so that it is not logged. */
    @Override
    public String toString() {
        return "Shown[" + place.key() + "]";
    }
}
