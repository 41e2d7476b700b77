package dev.frontdesk.settings;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the {@link Settings} injectable. The first injection throws if one of them is wrong. */
@Dependent
class SettingsProducer {

    private SettingsProducer() {}

    @Produces
    @Singleton
    static Settings settings() {
        try {
            return Settings.forStart(System.getenv());
        } catch (BadSetting bad) {
            throw StartRefused.because(bad.getMessage());
        }
    }
}
