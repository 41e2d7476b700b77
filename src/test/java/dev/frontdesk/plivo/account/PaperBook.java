package dev.frontdesk.plivo.account;

import java.util.ArrayList;
import java.util.List;

/** A directory on paper: it forgets with the test, and can be away. */
final class PaperBook implements AddressBook {

    private final List<Place> places;
    private int movesThatFail;

    PaperBook(Place... places) {
        this.places = new ArrayList<>(List.of(places));
    }

    /** The next ones do not get through. */
    void failNextMoves(int moves) {
        movesThatFail = moves;
    }

    @Override
    public List<Place> places() {
        return List.copyOf(places);
    }

    @Override
    public void move(Place place, String sipEndpoint) {
        if (movesThatFail-- > 0) {
            throw new IllegalStateException("the directory is away");
        }
        places.replaceAll(one -> one.key().equals(place.key()) ? one.movedTo(sipEndpoint) : one);
    }
}
