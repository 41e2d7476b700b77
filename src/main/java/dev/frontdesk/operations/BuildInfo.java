package dev.frontdesk.operations;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** The version of Frontdesk, from a file that the build writes. */
public final class BuildInfo {

    private static final String FILE = "/META-INF/build.properties";

    private BuildInfo() {}

    /** Such as 1.0.0. */
    public static String version() {
        try (InputStream file = BuildInfo.class.getResourceAsStream(FILE)) {
            Properties build = new Properties();
            build.load(file);
            return build.getProperty("version");
        } catch (IOException unreadable) {
            throw new IllegalStateException("the build writes " + FILE, unreadable);
        }
    }
}
