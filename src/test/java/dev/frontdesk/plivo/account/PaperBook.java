package dev.frontdesk.plivo.account;

import java.util.ArrayList;
import java.util.List;

/** A directory on paper: it forgets with the test, and can be away. */
final class PaperBook implements AddressBook {

    private final List<EndpointOwner> places;
    private int movesThatFail;

    PaperBook(EndpointOwner... places) {
        this.places = new ArrayList<>(List.of(places));
    }

    /** The next ones do not get through. */
    void failNextMoves(int moves) {
        movesThatFail = moves;
    }

    @Override
    public List<EndpointOwner> places() {
        return List.copyOf(places);
    }

    @Override
    public void move(EndpointOwner endpointOwner, String sipEndpoint) {
        if (movesThatFail-- > 0) {
            throw new IllegalStateException("the directory is away");
        }
        places.replaceAll(one -> one.key().equals(endpointOwner.key()) ? one.movedTo(sipEndpoint) : one);
    }
}
