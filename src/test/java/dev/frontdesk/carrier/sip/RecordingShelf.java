package dev.frontdesk.carrier.sip;

/** Keeps the sound of recordings, from which Plivo's media host gives it. */
@FunctionalInterface
public interface RecordingShelf {

    /**
     * Keeps one.
     *
     * @param wav the whole file
     */
    void keep(String recordingId, byte[] wav);
}
