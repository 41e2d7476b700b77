package dev.frontdesk.carrier;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What each phone of a scenario does. */
public record Phones(Map<String, Behaviour> spokenOf, Behaviour otherwise) {

    static final Phones ALL_SILENT = new Phones(Map.of(), Behaviour.silent());

    public Phones {
        spokenOf = Map.copyOf(spokenOf);
    }

    Phones with(String phone, Behaviour behaviour) {
        Map<String, Behaviour> more = new LinkedHashMap<>(spokenOf);
        more.put(phone, behaviour);
        return new Phones(more, otherwise);
    }

    Phones otherwise(Behaviour behaviour) {
        return new Phones(spokenOf, behaviour);
    }

    /** The exact address before the user part, and that before the longest piece that fits. */
    public Behaviour at(String address) {
        return longest(key -> Address.same(key, address))
                .or(() -> longest(key -> key.equals(Address.userPart(address))))
                .or(() -> longest(key -> Address.isPiece(key, address)))
                .orElse(otherwise);
    }

    private Optional<Behaviour> longest(Predicate<String> fitting) {
        return spokenOf.keySet().stream()
                .filter(fitting)
                .max(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()))
                .map(spokenOf::get);
    }
}
