package dev.frontdesk.notices.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.notices.webhooks.Lanes.Room;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LanesTest {

    private final Lanes lanes = new Lanes(() -> 0);

    @Test
    void whatIsInFlightCountsForItsRecipientAndForAll() {
        lanes.of(1).sent();

        assertThat(lanes.left()).isEqualTo(119);
        assertThat(lanes.rooms(List.of(1L, 2L))).containsExactly(new Room(1, 1, 1), new Room(2, 0, 2));
    }

    @Test
    void everyRecipientIsOfferedRoomHoweverMuchTheOthersHave() {
        List<Long> many = LongStream.range(0, 100).boxed().toList();

        assertThat(lanes.rooms(many)).hasSize(100);
    }

    @Test
    void aSubscriptionThatIsNotActiveIsForgottenOnceNothingIsInFlight() {
        lanes.of(1).sent();

        lanes.rooms(Set.of());
        assertThat(lanes.left()).isEqualTo(119);
        lanes.of(1).answered(new Attempted(500, "", Duration.ZERO));
        lanes.rooms(Set.of());
        assertThat(lanes.left()).isEqualTo(120);
    }
}
