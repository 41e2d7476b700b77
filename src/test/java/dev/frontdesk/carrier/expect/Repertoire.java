package dev.frontdesk.carrier.expect;

import dev.frontdesk.carrier.Carrier;
import dev.frontdesk.carrier.PlayedCall;
import dev.frontdesk.carrier.Scenario;
import dev.frontdesk.carrier.webhook.Account;
import dev.frontdesk.carrier.webhook.Delivery;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Many calls, scripted by chance and played once, so that their webhooks can be sent again in any order. */
public final class Repertoire {

    /** A call before it is played. */
    private record Plan(Carrier carrier, Account account, Scenario script, Delivery delivery) {}

    private Repertoire() {}

    /**
     * Plays calls of accounts of every kind: with a hangup address or without one, asking by
     * POST or GET, reporting a caller who leaves while it rings or not.
     *
     * @param seed the same seed makes the same scripts
     * @param base where Frontdesk listens
     * @param accounts differ in their time zones
     * @param office who is called
     */
    public static List<RecordedCall> play(int calls, long seed, URI base, List<Account> accounts, Office office) {
        Random random = new Random(seed);
        AnyScenario any = new AnyScenario(random, office);
        List<Account> kinds = accounts.stream().flatMap(Repertoire::kinds).toList();
        List<Carrier> carriers =
                kinds.stream().map(account -> new Carrier(base, account)).toList();
        List<Plan> plans = new ArrayList<>();
        while (plans.size() < calls) {
            int kind = random.nextInt(kinds.size());
            Account account = kinds.get(kind);
            plans.add(new Plan(carriers.get(kind), account, any.next(account.timeZone()), any.delivery()));
        }
        return plans.parallelStream().map(plan -> played(plan, office)).toList();
    }

    private static Stream<Account> kinds(Account account) {
        return Stream.of(
                account,
                account.withoutCancelReports(),
                account.withoutHangupAddress(),
                account.askingByGet().withoutCancelReports());
    }

    private static RecordedCall played(Plan plan, Office office) {
        PlayedCall call = plan.carrier().play(plan.script(), plan.delivery());
        return new RecordedCall(plan.script(), plan.account().timeZone(), call, office);
    }
}
