package dev.frontdesk.plivo.client;

import dev.frontdesk.settings.Settings;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the {@link PlivoConnection} of this process injectable. */
@Dependent
class PlivoConnectionProducer {

    private PlivoConnectionProducer() {}

    @Produces
    @Singleton
    static PlivoConnection plivo(Settings settings) {
        return new PlivoConnection(settings.plivoAuthId(), settings.plivoAuthToken(), settings.plivoApiUrl());
    }
}
