package dev.frontdesk.startup;

import static java.util.concurrent.TimeUnit.SECONDS;

import dev.frontdesk.settings.StartRefused;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.annotation.WebListener;
import java.util.concurrent.ScheduledFuture;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Ends the process if another program took our port between {@link Boot} and the end of the deployment. It sends requests
 * to the port until one of them, or any other request, arrives here.
 */
@WebListener
public class PortWatch implements ServletContextListener, ServletRequestListener {

    private static final Logger LOG = Logger.getLogger(PortWatch.class.getName());
    private static final int SECONDS_BETWEEN_PROBES = 1;

    /** One strange answer proves nothing: the listener may open, or be slow, while the probe waits. */
    private static final int STRANGE_ANSWERS_THAT_PROVE = 3;

    /** The listener opens when the deployment is complete. */
    private static final int SECONDS_TO_OPEN = 120;

    @Resource
    private ManagedScheduledExecutorService executor;

    private ScheduledFuture<?> probing;
    private volatile boolean arrived;
    private int probes;
    private int strangeAnswers;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        LateListener.ofThisProcess()
                .ifPresent(listener -> watch(listener, event.getServletContext().getContextPath()));
    }

    @Override
    public void requestInitialized(ServletRequestEvent event) {
        arrived = true;
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        if (probing != null) {
            probing.cancel(false);
        }
    }

    private void watch(LateListener listener, String contextPath) {
        PortProbe probe = new PortProbe(listener.reachableAt(), contextPath);
        probing = executor.scheduleWithFixedDelay(
                () -> probe(listener, probe), SECONDS_BETWEEN_PROBES, SECONDS_BETWEEN_PROBES, SECONDS);
    }

    private void probe(LateListener listener, PortProbe probe) {
        boolean taken = probe.isTaken();
        if (arrived) {
            LOG.log(
                    Level.INFO,
                    "Frontdesk listens on port {0}.",
                    String.valueOf(listener.address().getPort()));
            probing.cancel(false);
            return;
        }
        probes++;
        strangeAnswers = taken ? strangeAnswers + 1 : 0;
        if (strangeAnswers == STRANGE_ANSWERS_THAT_PROVE) {
            throw StartRefused.because(listener.sentence("another program answers there"));
        }
        if (probes == SECONDS_TO_OPEN / SECONDS_BETWEEN_PROBES) {
            throw StartRefused.because(listener.sentence("it is still closed after " + SECONDS_TO_OPEN
                    + " seconds; is --postdeploycommandfile missing, or is the WAR not named frontdesk.war?"));
        }
    }
}
