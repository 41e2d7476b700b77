package dev.frontdesk.operations;

/**
 * The result of a check.
 *
 * @param check the name of the thing that was checked, such as {@code clock}
 * @param finding a sentence
 * @param toDo a sentence for the operator; null if nothing is to be done
 */
public record Finding(String check, Status status, String finding, String toDo) {

    public static Finding ok(String check, String finding) {
        return new Finding(check, Status.OK, finding, null);
    }

    /** @param toDo null if nothing can be done */
    public static Finding unknown(String check, String finding, String toDo) {
        return new Finding(check, Status.UNKNOWN, finding, toDo);
    }

    public static Finding warning(String check, String finding, String toDo) {
        return new Finding(check, Status.WARNING, finding, toDo);
    }

    public static Finding fault(String check, String finding, String toDo) {
        return new Finding(check, Status.FAULT, finding, toDo);
    }
}
