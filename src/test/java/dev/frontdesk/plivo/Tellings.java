package dev.frontdesk.plivo;

import dev.frontdesk.carrier.expect.Arrivals;
import dev.frontdesk.carrier.expect.RecordedCall;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;

/** Ways in which the webhooks of the played calls may arrive. */
final class Tellings {

    private Tellings() {}

    /** Each webhook may be lost, or come up to three times, in any order; and the end may be waited for in vain. */
    static final class Any implements ArbitrarySupplier<Arrivals> {
        @Override
        public Arbitrary<Arrivals> get() {
            return shuffled(Arbitraries.of(0, 1, 1, 2, 3))
                    .filter(arrivals -> !arrivals.places().isEmpty())
                    .flatMap(arrivals -> Arbitraries.of(arrivals, arrivals, arrivals.givenUpOn()));
        }
    }

    /** Nothing is lost. */
    static final class Whole implements ArbitrarySupplier<Arrivals> {
        @Override
        public Arbitrary<Arrivals> get() {
            return shuffled(Arbitraries.of(1, 1, 2));
        }
    }

    /** @param times how often a webhook comes */
    private static Arbitrary<Arrivals> shuffled(Arbitrary<Integer> times) {
        return Arbitraries.of(PlayedCalls.all())
                .flatMap(call -> times.list().ofSize(call.length()).flatMap(each -> shuffled(call, each)));
    }

    private static Arbitrary<Arrivals> shuffled(RecordedCall call, List<Integer> times) {
        List<Integer> places = IntStream.range(0, times.size())
                .boxed()
                .flatMap(place -> Collections.nCopies(times.get(place), place).stream())
                .toList();
        return Arbitraries.shuffle(places).map(call::reported);
    }
}
