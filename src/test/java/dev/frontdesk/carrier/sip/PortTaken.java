package dev.frontdesk.carrier.sip;

/** Another program has the SIP port, which softphones like to take. The message is a sentence that says what to do. */
public final class PortTaken extends Exception {

    private static final long serialVersionUID = 1L;

    PortTaken(int port, Throwable cause) {
        super(
                "The SIP port " + port
                        + " is in use, perhaps by a softphone: stop what uses it, or take another with SIP_PORT="
                        + (port + 1) + " mvn -Prun -Dsip.",
                cause);
    }
}
