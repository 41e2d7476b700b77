package dev.frontdesk.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.call.projection.Projection;
import dev.frontdesk.operations.HealthResource.CheckResult;
import dev.frontdesk.operations.HealthResource.CheckStatus;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProjectionCheckTest {

    @Test
    void callsThatWaitForTheirRowsAreNoFault() {
        CheckResult result = ProjectionCheck.check(new Projection.Status(7, null, List.of()));

        assertThat(result.status()).isEqualTo(CheckStatus.UP);
        assertThat(result.detail()).isEqualTo("7 calls wait for their rows.");
    }

    @Test
    void aDatabaseThatTakesNoRowsIsNamed() {
        CheckResult result = ProjectionCheck.check(new Projection.Status(7, "has no disk space left", List.of()));

        assertThat(result.status()).isEqualTo(CheckStatus.DEGRADED);
        assertThat(result.detail()).contains("since it has no disk space left");
    }

    @Test
    void callsThatCannotBeComputedAreNamedAFewOfThem() {
        List<String> broken = IntStream.range(0, 8).mapToObj(i -> "call-" + i).toList();

        CheckResult result = ProjectionCheck.check(new Projection.Status(0, null, broken));

        assertThat(result.status()).isEqualTo(CheckStatus.DEGRADED);
        assertThat(result.detail())
                .contains("call-0, call-1", "call-4 and 3 more")
                .doesNotContain("call-5");
    }
}
