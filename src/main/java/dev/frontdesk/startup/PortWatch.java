package dev.frontdesk.startup;

import static java.lang.System.Logger.Level.INFO;
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

/**
 * Ends a process of ours whose port somebody else took between {@link Boot} and the end of the deployment. It asks the port
 * until a request of its own, or of anybody, arrives here.
 */
@WebListener
public class PortWatch implements ServletContextListener, ServletRequestListener {

    private static final System.Logger LOG = System.getLogger(PortWatch.class.getPackageName());
    private static final int LOOK_EVERY_SECONDS = 1;

    /** A connection may be taken in the very moment in which the listener opens. */
    private static final int ENOUGH_STRANGE_ANSWERS = 3;

    /** The listener opens as soon as the deployment is over. */
    private static final int SECONDS_TO_OPEN = 120;

    @Resource
    private ManagedScheduledExecutorService executor;

    private ScheduledFuture<?> looking;
    private volatile boolean arrived;
    private int looks;
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
        if (looking != null) {
            looking.cancel(false);
        }
    }

    private void watch(LateListener listener, String contextPath) {
        PortProbe probe = new PortProbe(listener.reachableAt(), contextPath);
        looking = executor.scheduleWithFixedDelay(
                () -> look(listener, probe), LOOK_EVERY_SECONDS, LOOK_EVERY_SECONDS, SECONDS);
    }

    private void look(LateListener listener, PortProbe probe) {
        boolean taken = probe.isTaken();
        if (arrived) {
            LOG.log(
                    INFO,
                    "Frontdesk listens on port {0}.",
                    String.valueOf(listener.address().getPort()));
            looking.cancel(false);
            return;
        }
        looks++;
        strangeAnswers = taken ? strangeAnswers + 1 : 0;
        if (strangeAnswers == ENOUGH_STRANGE_ANSWERS) {
            throw StartRefused.because(listener.sentence("another program answers there"));
        }
        if (looks == SECONDS_TO_OPEN / LOOK_EVERY_SECONDS) {
            throw StartRefused.because(listener.sentence(
                    "it is still closed after " + SECONDS_TO_OPEN + " seconds; is --postdeploycommandfile missing?"));
        }
    }
}
