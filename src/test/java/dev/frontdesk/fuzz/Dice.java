package dev.frontdesk.fuzz;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** Chance that can be repeated. Each thread has its own. */
public final class Dice {

    private static final List<String> ODD = List.of(
            "",
            " ",
            "0",
            "-1",
            "1.5",
            "1e9",
            "999999999999999999999",
            "NaN",
            "null",
            "true",
            "banana",
            "\u0000",
            "a\u0000b",
            "a\r\nb: c",
            "\u001b[31m",
            "\u0085\u2028\u202e",
            "é",
            "\uD83D\uDCDE".repeat(200),
            "%",
            "%00",
            "+",
            "a=b&c=d",
            "'; drop table call; --",
            "<a>&b;</a>",
            "]]>",
            "{\"a\": [1]}",
            "${jndi:ldap://127.0.0.1:1/a}",
            "../../etc/passwd",
            "=1+1",
            "2016-13-45 99:99:99",
            "+999999999-01-01 00:00:00",
            "sip:@",
            "<sip:",
            "+",
            "x".repeat(500));

    private final Random random;

    public Dice(long seed) {
        random = new Random(seed);
    }

    public boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** From 0 to one less than that. */
    public int upTo(int bound) {
        return random.nextInt(bound);
    }

    public <T> T of(List<T> several) {
        return several.get(random.nextInt(several.size()));
    }

    /** One of those that have broken software before, or a few characters from anywhere in Unicode. */
    public String oddText() {
        return chance(70)
                ? of(ODD)
                : random.ints(1 + upTo(12), 0, 0x3000)
                        .filter(Character::isDefined)
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining());
    }
}
