package dev.frontdesk.call.audio;

/** What the carrier keeps of messages. */
public interface CarrierAudio {

    /** False without an account: then nothing can be deleted, and only what is open to all can be fetched. */
    boolean hasAccount();

    /**
     * Reads a message completely, within a minute.
     *
     * @param url as the carrier reported it
     * @throws AudioUnavailable if it cannot be had; nothing of it is returned then
     */
    Audio fetch(String url) throws AudioUnavailable;

    /**
     * Deletes a recording. One that the carrier does not have counts as deleted.
     *
     * @throws AudioUnavailable if the carrier may still have it
     */
    void delete(String recordingId) throws AudioUnavailable;
}
