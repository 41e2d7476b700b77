package dev.frontdesk.plivo;

import dev.frontdesk.call.CallEvent;
import dev.frontdesk.call.EventKind;
import dev.frontdesk.call.Handled;
import dev.frontdesk.carrier.expect.Arrivals;
import dev.frontdesk.carrier.expect.RecordedCall;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;

/** Ways in which the webhooks of the played calls may arrive. */
final class AnyArrivals {

    private AnyArrivals() {}

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

    /** One to five marks that people set or took back, each at a time of its own, before, during and after the call. */
    static final class Marks implements ArbitrarySupplier<List<CallEvent>> {
        @Override
        public Arbitrary<List<CallEvent>> get() {
            return Combinators.combine(
                            Arbitraries.of(EventKind.HANDLED, EventKind.UNHANDLED),
                            Arbitraries.longs().between(-1_000_000_000, 100_000),
                            Arbitraries.of("Jane", "J\u00e9r\u00f4me").injectNull(0.3),
                            Arbitraries.strings().alpha().ofMinLength(1).injectNull(0.3))
                    .as((kind, seconds, by, note) ->
                            new Handled(ReceivedCall.LATER.plusSeconds(seconds), by, note).event("any-call", kind))
                    .list()
                    .ofMinSize(1)
                    .ofMaxSize(5)
                    .uniqueElements(CallEvent::receivedAt);
        }
    }

    /** @param times how often a webhook comes */
    private static Arbitrary<Arrivals> shuffled(Arbitrary<Integer> times) {
        return Arbitraries.of(PlayedCalls.ofEveryKind())
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
