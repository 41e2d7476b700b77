package dev.frontdesk.voicemail;

import dev.frontdesk.call.audio.Audio;
import dev.frontdesk.voicemail.AudioArchive.Copy;
import java.io.IOException;
import java.io.OutputStream;

/** Audio of which any part can be sent. */
sealed interface Playable {

    String contentType();

    /** At least 1. */
    int bytes();

    /** SHA-256 in hexadecimal. */
    String digest();

    /** Sends a part. */
    void write(ByteRange part, OutputStream out) throws IOException;

    /** From the archive, piece by piece, each in a transaction of its own: a slow listener holds no connection. */
    record Archived(Copy copy, AudioArchive archive) implements Playable {

        @Override
        public String contentType() {
            return copy.contentType();
        }

        @Override
        public int bytes() {
            return copy.bytes();
        }

        @Override
        public String digest() {
            return copy.sha256();
        }

        @Override
        public void write(ByteRange part, OutputStream out) throws IOException {
            for (int at = part.first(); at <= part.last(); at += AudioArchive.PIECE - at % AudioArchive.PIECE) {
                byte[] piece = archive.piece(copy.callUuid(), at / AudioArchive.PIECE)
                        .orElseThrow(() -> new IOException("The copy was removed while it was played."));
                int from = at % AudioArchive.PIECE;
                out.write(piece, from, Math.min(piece.length - from, part.last() - at + 1));
            }
        }
    }

    /** From memory, as it was just fetched. */
    record Fetched(Audio audio, String digest) implements Playable {

        static Fetched of(Audio audio) {
            return new Fetched(audio, audio.digest());
        }

        @Override
        public String contentType() {
            return audio.contentType();
        }

        @Override
        public int bytes() {
            return audio.bytes().length;
        }

        @Override
        public void write(ByteRange part, OutputStream out) throws IOException {
            out.write(audio.bytes(), part.first(), part.length());
        }
    }
}
