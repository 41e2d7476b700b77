package dev.frontdesk.plivo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One case of {@code reported-cases.txt}. Below its title each line is a webhook (its path, the parameters, after an arrow
 * the verbs of the reply) or an expectation (JSON pointers into the call, and what stands there). An indented line continues
 * the one above it. {@code base} stands for the parameters that most webhooks have, {@code x6} repeats a webhook for each
 * app of the bundled seeds.
 */
record ReportedCase(String title, List<Step> steps) {

    /**
     * @param path where the webhook goes; null for an expectation
     * @param verbs of the reply; null where the case does not say
     */
    record Step(String path, Map<String, String> values, List<String> verbs) {}

    private static final String BASE =
            "CallUUID=$U From=447700900123 To=$Sales Direction=inbound" + " SessionStart=2025-11-29 13:00:00.000000";
    /** In the order of ringing. */
    private static final List<String> APPS =
            List.of("$JaneMobile", "$JaneDesktop", "$Peter", "$LukeMobile", "$LukeDesktop", "$LukeHome");

    private static final Map<String, String> ADDRESSES = Map.of(
            "$Sales", WebhookProbe.SALES,
            "$JaneMobile", "sip:janemobile160408155401@phone.plivo.com",
            "$JaneDesktop", "sip:jane160408155457@phone.plivo.com",
            "$Peter", "sip:peter160408160012@phone.plivo.com",
            "$LukeMobile", "sip:lukemobile160409111917@phone.plivo.com",
            "$LukeDesktop", "sip:luke160409112049@phone.plivo.com",
            "$LukeHome", "sip:lukehome160409112133@phone.plivo.com");

    static Stream<ReportedCase> all() {
        try (InputStream file = ReportedCase.class.getResourceAsStream("/plivo/reported-cases.txt")) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.substring(2).split("\n\n# ")).map(ReportedCase::parsed);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static ReportedCase parsed(String text) {
        List<String> lines = text.strip().replaceAll("\n +", " ").lines().toList();
        List<Step> steps = lines.stream()
                .skip(1)
                .flatMap(ReportedCase::forEachApp)
                .map(ReportedCase::step)
                .toList();
        return new ReportedCase(lines.get(0), steps);
    }

    private static Stream<String> forEachApp(String line) {
        if (!line.contains(" x6 ")) {
            return Stream.of(line);
        }
        return IntStream.range(0, APPS.size())
                .mapToObj(i ->
                        line.replace(" x6 ", " ").replace("$app", APPS.get(i)).replace("$i", String.valueOf(i + 1)));
    }

    private static Step step(String line) {
        String[] parts = line.replace(" base", " " + BASE).split(" +", 2);
        String[] sides = parts[1].split(" -> ");
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : sides[0].split(" +(?=[/\\w]+=)")) {
            String[] sidesOfPair = pair.split("=", 2);
            values.put(sidesOfPair[0], addressed(sidesOfPair[1]));
        }
        List<String> verbs = sides.length > 1 ? List.of(sides[1].split(" ")) : null;
        return new Step(parts[0].equals("expect") ? null : parts[0], values, verbs);
    }

    private static String addressed(String value) {
        return ADDRESSES.getOrDefault(value, value);
    }

    @Override
    public String toString() {
        return title;
    }
}
