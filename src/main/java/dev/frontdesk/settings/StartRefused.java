package dev.frontdesk.settings;

import static java.lang.System.Logger.Level.ERROR;

import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.regex.Pattern;

/**
 * Frontdesk must not start like this. The reason is one sentence in the log. A server that runs other applications too
 * gets this exception and refuses the deployment; a process that runs for us alone ends, so that whoever started it
 * finds out, instead of answering 404 for ever.
 */
public final class StartRefused extends RuntimeException {

    private static final System.Logger LOG = System.getLogger(StartRefused.class.getPackageName());
    private static final Pattern DEPLOYED = Pattern.compile("\\s--deploy\\s+\\S+");
    private static final Pattern DEPLOYED_ALONE = Pattern.compile("[^\\n]*?\\s--deploy\\s+\\S+\\.war(?:\\s.*)?");

    private StartRefused(String sentence, Throwable cause) {
        super(sentence, cause, false, false);
    }

    /** Ends the process if it is ours, and otherwise returns what is to be thrown. */
    public static StartRefused because(String sentence) {
        LOG.log(ERROR, sentence);
        return new StartRefused(sentence, null).orEndOfProcess();
    }

    /** The same for a fault that no sentence foresaw: the log gets its stack trace. */
    public static StartRefused because(String sentence, Throwable fault) {
        LOG.log(ERROR, sentence, fault);
        return new StartRefused(sentence, fault).orEndOfProcess();
    }

    private StartRefused orEndOfProcess() {
        if (runsAlone(System.getProperty("sun.java.command", ""))) {
            flushLog();
            // Not exit: the server's shutdown hooks would wait for the deployment that we are in.
            Runtime.getRuntime().halt(1);
        }
        return this;
    }

    /** True where the command line of this process deploys a single WAR, which then is ours. */
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
