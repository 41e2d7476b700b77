package dev.frontdesk.settings;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.regex.Pattern;

/**
 * Refuses a start, with one sentence in the log that says why. A server that runs other applications too gets this
 * exception and refuses the deployment. A process that runs Frontdesk alone ends, so that a supervisor notices; Payara
 * Micro would go on and answer 404.
 */
public final class StartRefused extends RuntimeException {

    private static final Logger LOG = Logger.getLogger(StartRefused.class.getName());
    private static final Pattern DEPLOYED = Pattern.compile("\\s--deploy\\s+\\S+");
    private static final Pattern DEPLOYED_ALONE = Pattern.compile("[^\\n]*?\\s--deploy\\s+\\S+\\.war(?:\\s.*)?");

    private StartRefused(String sentence, Throwable cause) {
        super(sentence, cause, false, false);
    }

    /** Ends the process if it runs Frontdesk alone, and otherwise returns the exception to throw. */
    public static StartRefused because(String sentence) {
        LOG.log(Level.SEVERE, sentence);
        return new StartRefused(sentence, null).orEndOfProcess();
    }

    /** The same for an unforeseen fault, with its stack trace in the log. */
    public static StartRefused because(String sentence, Throwable fault) {
        LOG.log(Level.SEVERE, sentence, fault);
        return new StartRefused(sentence, fault).orEndOfProcess();
    }

    private StartRefused orEndOfProcess() {
        if (runsAlone(System.getProperty("sun.java.command", ""))) {
            endProcess();
        }
        return this;
    }

    /** Not by exit: the server's shutdown hooks would wait for the deployment, which waits for this method. */
    private static void endProcess() {
        try {
            UnpackedServer.ofThisProcess().ifPresent(UnpackedServer::delete);
            flushLog();
        } finally {
            Runtime.getRuntime().halt(1);
        }
    }

    /** True if the command line deploys a single WAR, which then is ours. */
    public static boolean runsAlone(String command) {
        return DEPLOYED.matcher(command).results().count() == 1
                && DEPLOYED_ALONE.matcher(command).matches();
    }

    private static void flushLog() {
        for (Handler handler : LogManager.getLogManager().getLogger("").getHandlers()) {
            handler.flush();
        }
        System.err.flush();
    }
}
