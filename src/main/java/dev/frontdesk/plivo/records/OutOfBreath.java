package dev.frontdesk.plivo.records;

/** So many requests in so short a time would be too many for Plivo. Nothing is wrong; the rest follows. */
final class OutOfBreath extends RuntimeException {

    OutOfBreath() {
        super("Plivo was asked as often as it likes. The rest follows in some seconds.", null, false, false);
    }
}
