package dev.frontdesk.access.signin;

/** Somebody does not get in. The message says why, and what to do. */
final class SignInFailed extends Exception {

    private static final long serialVersionUID = 1L;

    /** Sign-ins fail through no fault of those who sign in. */
    static final int UNAVAILABLE = 503;

    private final int status;

    SignInFailed(int status, String message) {
        super(message);
        this.status = status;
    }

    SignInFailed(int status, String message, Exception cause) {
        super(message, cause);
        this.status = status;
    }

    int status() {
        return status;
    }
}
