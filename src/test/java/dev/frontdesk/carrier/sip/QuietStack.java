package dev.frontdesk.carrier.sip;

import gov.nist.core.StackLogger;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps what the SIP library logs at FINE, since it is for its developers; by its own logger it would need log4j. */
public final class QuietStack implements StackLogger {

    private static final Logger LOG = Logger.getLogger(QuietStack.class.getName());

    @Override
    public void logException(Throwable failure) {
        LOG.log(Level.FINE, "SIP", failure);
    }

    @Override
    public void logError(String words) {
        LOG.fine(words);
    }

    @Override
    public void logError(String words, Exception failure) {
        LOG.log(Level.FINE, words, failure);
    }

    @Override
    public void logFatalError(String words) {
        LOG.fine(words);
    }

    @Override
    public void logWarning(String words) {
        LOG.fine(words);
    }

    @Override
    public boolean isLoggingEnabled() {
        return false;
    }

    @Override
    public boolean isLoggingEnabled(int level) {
        return false;
    }

    @Override
    public int getLineCount() {
        return 0;
    }

    @Override
    public String getLoggerName() {
        return LOG.getName();
    }

    @Override
    public void logStackTrace() {}

    @Override
    public void logStackTrace(int level) {}

    @Override
    public void logDebug(String words) {}

    @Override
    public void logDebug(String words, Exception failure) {}

    @Override
    public void logTrace(String words) {}

    @Override
    public void logInfo(String words) {}

    @Override
    public void disableLogging() {}

    @Override
    public void enableLogging() {}

    @Override
    public void setBuildTimeStamp(String time) {}

    @Override
    public void setStackProperties(Properties properties) {}
}
