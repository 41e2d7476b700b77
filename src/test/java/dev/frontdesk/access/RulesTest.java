package dev.frontdesk.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.ApiApplication;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RulesTest {

    private record Address(String method, String template) {}

    @Test
    void everyAddressIsListedWithItsLeastRole() {
        assertThat(addresses())
                .hasSizeGreaterThan(20)
                .filteredOn(address -> !Rules.lists(address.method(), address.template()))
                .as("addresses that access.Rules does not list, so that they are closed to all but admins")
                .isEmpty();
    }

    @Test
    void anAddressWithoutARuleIsForAdmins() {
        assertThat(Rules.least("GET", "secrets")).contains(Role.ADMIN);
        assertThat(Rules.least("PATCH", "calls")).contains(Role.ADMIN);
        assertThat(Rules.least("GET", "")).contains(Role.ADMIN);
        assertThat(Rules.least("GET", "calls/{callUuid}/voicemail/{part}")).contains(Role.ADMIN);
    }

    @Test
    void headersMayBeReadByThoseWhoMayReadTheBody() {
        assertThat(Rules.least("HEAD", "calls/{id}")).contains(Role.READER);
        assertThat(Rules.least("HEAD", "calls/{id}/voicemail")).contains(Role.AGENT);
    }

    @Test
    void theNameOfAVariableMakesNoDifference() {
        assertThat(Rules.least("GET", "users/{userId}/numbers/{number}")).contains(Role.READER);
        assertThat(Rules.least("DELETE", "calls/{uuid}/handled")).contains(Role.AGENT);
    }

    @Test
    void monitoringNeedsNoRole() {
        assertThat(Rules.least("GET", "health/live")).isEqualTo(Optional.empty());
        assertThat(Rules.isOpen("/api/health/ready")).isTrue();
        assertThat(Rules.isOpen("/api/health/live/../ready")).isFalse();
        assertThat(Rules.isOpen("/api/health/ready;x")).isFalse();
        assertThat(Rules.isOpen("health/ready")).isFalse();
    }

    @Test
    void eachRoleIncludesThoseBeforeIt() {
        assertThat(Role.ADMIN.includes(Role.READER)).isTrue();
        assertThat(Role.AGENT.includes(Role.AGENT)).isTrue();
        assertThat(Role.READER.includes(Role.AGENT)).isFalse();
        assertThat(Role.of("Admin")).isEmpty();
    }

    private static Stream<Address> addresses() {
        return new ApiApplication()
                .getClasses().stream()
                        .filter(type -> type.isAnnotationPresent(Path.class))
                        .flatMap(type -> Stream.of(type.getMethods())
                                .flatMap(method -> verb(method)
                                        .map(verb -> new Address(
                                                verb,
                                                RoleFilter.template(
                                                        type.getAnnotation(Path.class),
                                                        method.getAnnotation(Path.class))))
                                        .stream()));
    }

    private static Optional<String> verb(Method method) {
        return Stream.of(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(HttpMethod::value)
                .findFirst();
    }
}
