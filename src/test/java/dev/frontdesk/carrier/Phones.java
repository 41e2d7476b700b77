package dev.frontdesk.carrier;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What each phone of a scenario does. */
record Phones(Map<String, Behaviour> spokenOf, Behaviour otherwise) {

    static final Phones ALL_SILENT = new Phones(Map.of(), Behaviour.silent());

    Phones {
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
    Behaviour at(String address) {
        return Optional.ofNullable(spokenOf.get(address))
                .or(() -> Optional.ofNullable(spokenOf.get(Address.userPart(address))))
                .or(() -> byPiece(address))
                .orElse(otherwise);
    }

    private Optional<Behaviour> byPiece(String address) {
        return spokenOf.keySet().stream()
                .filter(piece -> Address.isPiece(piece, address))
                .max(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()))
                .map(spokenOf::get);
    }
}
