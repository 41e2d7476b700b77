package dev.frontdesk.call;

import dev.frontdesk.call.Fact.Recorded;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the caller's message among what was said of recordings: one may be reported twice, with more or with less. */
final class Recordings {

    private static final long AT_LEAST_MILLISECONDS = 1000;

    private static final Comparator<Recorded> LONGEST = Comparator.comparing(
                    (Recorded report) -> report.milliseconds() == null ? 1 : -report.milliseconds())
            .thenComparing(report -> report.origin().digest());

    private Recordings() {}

    /**
     * The longest message; null where there is none worth keeping. A call can leave one message, so a report without a
     * length counts only while no other report, of whichever id, says how long the recording has become.
     */
    static Voicemail message(Stream<Recorded> reports) {
        List<Recorded> recordings = reports
                .collect(Collectors.groupingBy(report -> Objects.toString(report.recordingId(), report.url() + "")))
                .values()
                .stream()
                .map(Recordings::merged)
                .toList();
        boolean isFinished = recordings.stream().anyMatch(recording -> recording.milliseconds() != null);
        return recordings.stream()
                .filter(isFinished ? Recordings::isHeard : Recordings::canBeFetched)
                .min(LONGEST)
                .map(Recordings::voicemail)
                .orElse(null);
    }

    private static boolean isHeard(Recorded recorded) {
        return recorded.milliseconds() != null && recorded.milliseconds() >= AT_LEAST_MILLISECONDS;
    }

    private static boolean canBeFetched(Recorded recorded) {
        return recorded.url() != null && recorded.url().startsWith("https:");
    }

    private static Recorded merged(List<Recorded> reports) {
        Recorded first = reports.stream()
                .min(Comparator.comparing(report -> report.origin().digest()))
                .orElseThrow();
        Long longest = reports.stream()
                .map(Recorded::milliseconds)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        String url = reports.stream()
                .filter(report -> report.url() != null)
                .min(Comparator.comparing((Recorded report) -> !report.url().startsWith("https:"))
                        .thenComparing(Fact::isRecord)
                        .thenComparing(Recorded::url))
                .map(Recorded::url)
                .orElse(null);
        return new Recorded(first.origin(), first.recordingId(), url, longest);
    }

    private static Voicemail voicemail(Recorded recorded) {
        Long milliseconds = recorded.milliseconds();
        Integer seconds = milliseconds == null ? null : Math.toIntExact(milliseconds / 1000);
        return new Voicemail(recorded.url(), seconds, recorded.recordingId());
    }
}
