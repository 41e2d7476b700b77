package dev.frontdesk.plivo.account;

/**
 * Derives the user name to request from Plivo: letters and digits, a letter first, at most 25; Plivo adds twelve
 * digits.
 */
final class EndpointName {

    private static final int LONGEST = 25;

    private EndpointName() {}

    /** Takes the user name of the directory; twelve digits at its end are those of an earlier endpoint. */
    static String from(EndpointOwner endpointOwner) {
        String name = endpointOwner.user().replaceFirst("\\d{12}$", "").replaceAll("[^A-Za-z0-9]", "");
        if (name.isEmpty()) {
            name = endpointOwner.kind().word();
        }
        if (!Character.isLetter(name.charAt(0))) {
            name = endpointOwner.kind().word() + name;
        }
        return name.substring(0, Math.min(LONGEST, name.length()));
    }
}
