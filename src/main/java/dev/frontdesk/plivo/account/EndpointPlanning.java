package dev.frontdesk.plivo.account;

import dev.frontdesk.plivo.account.ActualState.SipUser;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Plans the endpoints. Those that Frontdesk has not created stay as they are. */
final class EndpointPlanning {

    private static final String ENDPOINT = "endpoint";

    private final PlanBuilder builder;
    private final OwnershipTag mark;
    private final ActualState there;

    EndpointPlanning(PlanBuilder builder) {
        this.builder = builder;
        this.mark = builder.wanted().mark();
        this.there = builder.there();
    }

    void plan() {
        List<EndpointOwner> places = builder.wanted().places();
        places.stream()
                .filter(endpointOwner -> endpointOwner.sipEndpoint() != null)
                .forEach(this::plan);
        places.forEach(this::sayIfThereAreTwo);
        hintAtLeftovers(places);
    }

    private void plan(EndpointOwner endpointOwner) {
        if (!endpointOwner.isAtPlivo()) {
            builder.hint(
                    ENDPOINT,
                    endpointOwner.sipEndpoint(),
                    "This endpoint is not at Plivo. Nothing changes for " + endpointOwner.called() + ".");
            return;
        }
        Optional<SipUser> its = there.userAt(endpointOwner);
        if (its.isPresent()) {
            keep(endpointOwner, its.get());
        } else {
            provide(endpointOwner);
        }
    }

    /**
     * Plans to adopt its earlier endpoint, or to create one. The earlier one is found by its mark, so that a lost
     * answer of Plivo's leads to no second one.
     */
    private void provide(EndpointOwner endpointOwner) {
        String alias = mark.of(endpointOwner);
        builder.toDo(there.usersWithAlias(alias).stream()
                .findFirst()
                .<Step>map(user -> new Step.AdoptEndpoint(endpointOwner, user))
                .orElseGet(() -> new Step.CreateEndpoint(endpointOwner, EndpointName.from(endpointOwner), alias)));
    }

    private void keep(EndpointOwner endpointOwner, SipUser user) {
        boolean ours = mark.isOn(user.alias());
        boolean attached = builder.isOurApplication(user.applicationId());
        if (ours && !attached) {
            builder.toDo(new Step.BindEndpoint(endpointOwner, user));
        }
        // An app with an endpoint that somebody else created rings; calls to such a line do not reach us.
        if (!ours && !attached && endpointOwner.isLine()) {
            builder.inTheWay(
                    ENDPOINT,
                    user.username(),
                    "This endpoint belongs to " + endpointOwner.called()
                            + ", was not created by Frontdesk, and is attached to "
                            + builder.applicationNamed(user.applicationId()) + ".",
                    builder.attachOrLeave());
        }
        if (builder.wanted().newPasswords().contains(endpointOwner.key())) {
            renewPassword(endpointOwner, user, ours);
        }
    }

    private void renewPassword(EndpointOwner endpointOwner, SipUser user, boolean ours) {
        if (ours) {
            builder.toDo(new Step.NewPassword(endpointOwner, user));
        } else {
            builder.inTheWay(
                    ENDPOINT,
                    user.username(),
                    "A new password was requested, but Frontdesk did not create this endpoint.",
                    "Set it in Plivo's console.");
        }
    }

    /** Nothing here creates two, but one may have been missing from Plivo's lists. */
    private void sayIfThereAreTwo(EndpointOwner endpointOwner) {
        List<SipUser> all = there.usersWithAlias(mark.of(endpointOwner));
        if (all.size() > 1) {
            builder.inTheWay(
                    ENDPOINT,
                    all.stream().map(SipUser::username).collect(Collectors.joining(", ")),
                    "Several endpoints were created for " + endpointOwner.called() + ".",
                    "Delete those that the directory does not name in Plivo's console.");
        }
    }

    private void hintAtLeftovers(List<EndpointOwner> places) {
        Set<String> aliases = places.stream().map(mark::of).collect(Collectors.toSet());
        there.users().stream()
                .filter(user -> mark.isOn(user.alias()) && !aliases.contains(user.alias()))
                .forEach(user -> builder.hint(
                        ENDPOINT,
                        user.username(),
                        "This endpoint was created for a line or an app that was deleted."
                                + " Delete it in Plivo's console if nobody needs it."));
    }
}
