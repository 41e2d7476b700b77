package dev.frontdesk.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartRefusedTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "target/payara-micro.jar --deploy target/frontdesk.war --contextroot / --nocluster --port 8080",
                "payara-micro.jar --port 8080 --deploy frontdesk.war",
            })
    void aProcessThatDeploysOneWarIsOurs(String command) {
        assertThat(StartRefused.runsAlone(command)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "com.sun.enterprise.glassfish.bootstrap.ASMain -domainname domain1",
                "/opt/wildfly/jboss-modules.jar org.jboss.as.standalone -Djboss.home.dir=/opt/wildfly",
                "payara-micro.jar --deploy frontdesk.war --deploy other.war",
                "payara-micro.jar --deploymentDir apps",
            })
    void aServerForMoreThanUsIsNot(String command) {
        assertThat(StartRefused.runsAlone(command)).isFalse();
    }
}
