package dev.frontdesk.directory;

import dev.frontdesk.directory.Ringing.Greeting;
import dev.frontdesk.directory.Ringing.Stage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What must hold of how a line is answered, whatever else the directory says. Plivo's documentation, Voice, XML. */
final class RingingRules {

    private static final int MOST_STAGES = 8;
    private static final int MOST_SECONDS = 300;
    private static final int SHORTEST = 5;
    private static final int LONGEST = 120;
    /** Plivo's own, for a text that is marked up; one limit for all is simpler to say. */
    private static final int LONGEST_TEXT = 3000;

    private static final Set<String> LANGUAGES = Set.of(
            "da-DK", "nl-NL", "en-AU", "en-GB", "en-US", "fr-FR", "fr-CA", "de-DE", "it-IT", "pl-PL", "pt-PT", "pt-BR",
            "ru-RU", "es-ES", "es-US", "sv-SE");
    private static final Set<String> VOICES = Set.of("WOMAN", "MAN");
    private static final Pattern POLLY = Pattern.compile("Polly\\.\\p{L}{2,20}");
    private static final Pattern ANY_LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Z]{2,3}){0,2}");
    private static final Pattern UNFIT = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]|[\\uFFFE\\uFFFF]");

    private final List<Violation> flaws = new ArrayList<>();

    private RingingRules() {}

    static List<Violation> flaws(Ringing ringing) {
        var rules = new RingingRules();
        rules.checkStages(ringing.stages());
        rules.check("welcome", ringing.welcome());
        rules.check("unanswered", ringing.unanswered());
        rules.check("closed", ringing.closed());
        rules.checkAudio("ringBack", ringing.ringBack());
        return rules.flaws;
    }

    private void checkStages(List<Stage> stages) {
        if (stages.isEmpty() || stages.size() > MOST_STAGES) {
            flaws.add(new Violation("stages", "must be a list of 1 to " + MOST_STAGES + " stages"));
        }
        for (int i = 0; i < stages.size(); i++) {
            check("stages[" + i + "].", stages.get(i));
        }
        int seconds = stages.stream().mapToInt(Stage::seconds).sum();
        if (seconds > MOST_SECONDS) {
            flaws.add(new Violation(
                    "stages", "ring " + seconds + " s in all; give them " + MOST_SECONDS + " s at most together"));
        }
    }

    private void check(String path, Stage stage) {
        if (stage.seconds() < SHORTEST || stage.seconds() > LONGEST) {
            flaws.add(new Violation(path + "seconds", "must be a number from " + SHORTEST + " to " + LONGEST));
        }
        if (stage.users() != null && stage.users().isEmpty()) {
            flaws.add(new Violation(path + "users", "must name at least one user; null stands for everyone"));
        }
        if (stage.users() != null
                && new HashSet<>(stage.users()).size() < stage.users().size()) {
            flaws.add(new Violation(path + "users", "names a user twice; name each once"));
        }
    }

    private void check(String field, Greeting greeting) {
        if (greeting == null) {
            return;
        }
        if ((greeting.text() == null) == (greeting.audioUrl() == null)) {
            flaws.add(new Violation(field, "must have either a text or an audioUrl"));
        }
        checkText(field + ".text", greeting.text());
        checkAudio(field + ".audioUrl", greeting.audioUrl());
        checkVoice(field, greeting);
    }

    private void checkText(String path, String text) {
        boolean fits = text == null
                || text.codePointCount(0, text.length()) <= LONGEST_TEXT
                        && !UNFIT.matcher(text).find();
        if (!fits) {
            flaws.add(
                    new Violation(path, "must be a text of 1 to " + LONGEST_TEXT + " characters that can be read out"));
        }
    }

    private void checkVoice(String field, Greeting greeting) {
        boolean isVoiced = greeting.language() != null || greeting.voice() != null;
        if (isVoiced && greeting.text() == null) {
            flaws.add(new Violation(field, "has a language or a voice, which go with a text; leave them out"));
            return;
        }
        boolean isPolly =
                greeting.voice() != null && POLLY.matcher(greeting.voice()).matches();
        if (greeting.voice() != null && !isPolly && !VOICES.contains(greeting.voice())) {
            flaws.add(new Violation(
                    field + ".voice", "must be WOMAN, MAN or one of Amazon Polly's, for example Polly.Vicki"));
        }
        checkLanguage(field + ".language", greeting.language(), isPolly);
    }

    private void checkLanguage(String path, String language, boolean isPolly) {
        boolean isKnown =
                language == null || (isPolly ? ANY_LANGUAGE.matcher(language).matches() : LANGUAGES.contains(language));
        if (!isKnown) {
            flaws.add(new Violation(path, "must be one that the voice speaks, for example de-DE or en-GB"));
        }
    }

    private void checkAudio(String path, String address) {
        if (address != null && !address.matches(DirectoryInput.AUDIO)) {
            flaws.add(new Violation(path, DirectoryInput.AUDIO_WANTED));
        }
    }
}
