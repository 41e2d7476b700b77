package dev.frontdesk.carrier.sip;

import gov.nist.core.ServerLogger;
import gov.nist.javax.sip.message.SIPMessage;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sip.SipStack;

/** Logs no messages: they carry callers and answers to challenges. */
public final class QuietServer implements ServerLogger {

    private static final Logger LOG = Logger.getLogger(QuietServer.class.getName());

    @Override
    public void logException(Exception failure) {
        LOG.log(Level.FINE, "SIP", failure);
    }

    @Override
    public void closeLogFile() {}

    @Override
    public void logMessage(SIPMessage message, String from, String to, boolean sender, long time) {}

    @Override
    public void logMessage(SIPMessage message, String from, String to, String status, boolean sender, long time) {}

    @Override
    public void logMessage(SIPMessage message, String from, String to, String status, boolean sender) {}

    @Override
    public void setStackProperties(Properties properties) {}

    @Override
    public void setSipStack(SipStack stack) {}
}
