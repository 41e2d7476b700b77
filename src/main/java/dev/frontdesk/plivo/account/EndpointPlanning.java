package dev.frontdesk.plivo.account;

import dev.frontdesk.plivo.account.AtPlivo.SipUser;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Plans the endpoints. Those that Frontdesk has not created stay as they are. */
final class EndpointPlanning {

    private static final String ENDPOINT = "endpoint";

    private final Draft draft;
    private final Mark mark;
    private final AtPlivo there;

    EndpointPlanning(Draft draft) {
        this.draft = draft;
        this.mark = draft.wanted().mark();
        this.there = draft.there();
    }

    void plan() {
        List<Place> places = draft.wanted().places();
        places.stream().filter(place -> place.sipEndpoint() != null).forEach(this::plan);
        places.forEach(this::sayIfThereAreTwo);
        hintAtLeftovers(places);
    }

    private void plan(Place place) {
        if (!place.isAtPlivo()) {
            draft.hint(
                    ENDPOINT,
                    place.sipEndpoint(),
                    "This endpoint is not at Plivo. Nothing changes for " + place.called() + ".");
            return;
        }
        Optional<SipUser> its = there.userAt(place);
        if (its.isPresent()) {
            keep(place, its.get());
        } else {
            provide(place);
        }
    }

    /**
     * Plans to adopt its earlier endpoint, or to create one. The earlier one is found by its mark, so that a lost
     * answer of Plivo's leads to no second one.
     */
    private void provide(Place place) {
        String alias = mark.of(place);
        draft.toDo(there.usersWithAlias(alias).stream()
                .findFirst()
                .<Step>map(user -> new Step.AdoptEndpoint(place, user))
                .orElseGet(() -> new Step.CreateEndpoint(place, Wish.from(place), alias)));
    }

    private void keep(Place place, SipUser user) {
        boolean ours = mark.isOn(user.alias());
        boolean attached = draft.isOurApplication(user.applicationId());
        if (ours && !attached) {
            draft.toDo(new Step.BindEndpoint(place, user));
        }
        // An app with an endpoint that somebody else created rings; calls to such a line do not reach us.
        if (!ours && !attached && place.isLine()) {
            draft.inTheWay(
                    ENDPOINT,
                    user.username(),
                    "This endpoint belongs to " + place.called() + ", was not created by Frontdesk, and is attached to "
                            + draft.applicationNamed(user.applicationId()) + ".",
                    draft.attachOrLeave());
        }
        if (draft.wanted().newPasswords().contains(place.key())) {
            renewPassword(place, user, ours);
        }
    }

    private void renewPassword(Place place, SipUser user, boolean ours) {
        if (ours) {
            draft.toDo(new Step.NewPassword(place, user));
        } else {
            draft.inTheWay(
                    ENDPOINT,
                    user.username(),
                    "A new password was requested, but Frontdesk did not create this endpoint.",
                    "Set it in Plivo's console.");
        }
    }

    /** Nothing here creates two, but one may have been missing from Plivo's lists. */
    private void sayIfThereAreTwo(Place place) {
        List<SipUser> all = there.usersWithAlias(mark.of(place));
        if (all.size() > 1) {
            draft.inTheWay(
                    ENDPOINT,
                    all.stream().map(SipUser::username).collect(Collectors.joining(", ")),
                    "Several endpoints were created for " + place.called() + ".",
                    "Delete those that the directory does not name in Plivo's console.");
        }
    }

    private void hintAtLeftovers(List<Place> places) {
        Set<String> aliases = places.stream().map(mark::of).collect(Collectors.toSet());
        there.users().stream()
                .filter(user -> mark.isOn(user.alias()) && !aliases.contains(user.alias()))
                .forEach(user -> draft.hint(
                        ENDPOINT,
                        user.username(),
                        "This endpoint was created for a line or an app that was deleted."
                                + " Delete it in Plivo's console if nobody needs it."));
    }
}
