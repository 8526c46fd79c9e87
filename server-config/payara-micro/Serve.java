import fish.payara.micro.PayaraMicroRuntime;
import fish.payara.micro.boot.PayaraMicroLauncher;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Serves the WAR on Payara Micro, which by itself stays alive without it: {@code java … Serve WAR PORT FOLDER}. Ends with
 * status 1 and one line that says why, if the WAR cannot be served.
 */
public class Serve {
    private static final String OURS = "dev.postcall";
    private static final String PUBLIC_URL = "postcall.public.url";
    private static final String ADDRESS = "postcall.http.address";
    private static final String SHUTDOWN_GRACE_SECONDS = "5";
    private static final String SAMPLE = "src/test/resources/samples/post-call-outcome.json";

    /** Kept, as the log manager lets go of loggers that nobody holds. */
    private static final Logger LOG = Logger.getLogger(OURS);

    public static void main(String[] arguments) throws Exception {
        File war = new File(arguments[0]);
        int port = Integer.parseInt(arguments[1]);
        Path folder = Path.of(arguments[2]);
        setUnless(ADDRESS, "127.0.0.1");
        requireFree(port);
        setUnless(PUBLIC_URL, "http://localhost:" + port);
        PayaraMicroRuntime server = boot(port, folder);
        Told told = new Told();
        LOG.addHandler(told);
        Held held = Held.inPlaceOf(Logger.getLogger("").getHandlers());
        // Payara Micro says true even where the WAR's own start-up failed
        boolean deployed = server.deploy("postcall", "/", war)
                && server.getDeployedApplicationNames().contains("postcall");
        if (told.failure != null) {
            endQuietly();
        }
        held.letGo();
        if (!deployed) {
            fail("the server could not deploy it; the lines above say why.");
        }
        LOG.removeHandler(told);
        sayReady(port, told.token);
    }

    /** Sets a property that is neither set nor in the environment. */
    private static void setUnless(String property, String value) {
        String environment = System.getenv(property.toUpperCase(Locale.ROOT).replace('.', '_'));
        if (System.getProperty(property) == null) {
            System.setProperty(property, environment == null ? value : environment);
        }
    }

    private static void requireFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(System.getProperty(ADDRESS), port));
        } catch (IOException e) {
            fail("port " + port + " is taken; choose another one with -Dport=");
        }
    }

    /** As from the command line, which unpacks the server: from inside its jar it is slow, and blind to multi-release jars. */
    private static PayaraMicroRuntime boot(int port, Path folder) throws Exception {
        return PayaraMicroLauncher.create(new String[] {
                    "--port",
                    String.valueOf(port),
                    "--nocluster",
                    "--nohazelcast",
                    "--logproperties",
                    folder.resolve("logging.properties").toString(),
                    "--prebootcommandfile",
                    folder.resolve("http.asadmin").toString(),
                    "--shutdowngrace",
                    SHUTDOWN_GRACE_SECONDS
                })
                .getRuntime();
    }

    private static void sayReady(int port, String token) {
        String address = System.getProperty(PUBLIC_URL, "http://localhost:" + port);
        long seconds = ManagementFactory.getRuntimeMXBean().getUptime() / 1000;
        LOG.info("Postcall is ready, " + seconds + " s after the start. Stop it with Ctrl-C.");
        LOG.info("Address: " + address + "/");
        LOG.info("Webhooks: " + address + "/webhooks/post-call-outcome and " + address + "/webhooks/post-call-data");
        LOG.info("Send a first delivery" + (token == null ? ", with your webhook token for $TOKEN" : "") + ":\n"
                + "curl -H \"Authorization: Bearer " + (token == null ? "$TOKEN" : token) + "\" --data-binary @"
                + SAMPLE
                + " http://localhost:" + port + "/webhooks/post-call-outcome");
    }

    private static void fail(String reason) {
        System.err.println("Postcall did not start: " + reason);
        endQuietly();
    }

    /** The reason is the last that is read: what the server prints as it stops, is not. */
    private static void endQuietly() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        System.setOut(nowhere);
        System.setErr(nowhere);
        System.exit(1);
    }

    /** What the WAR says of its start. */
    private static class Told extends Handler {
        private static final String FAILURE = "Postcall did not start: ";
        private static final String TOKEN = "Webhook token: ";
        private volatile String token;
        private volatile String failure;

        @Override
        public void publish(LogRecord said) {
            if (said.getMessage().startsWith(FAILURE)) {
                failure = said.getMessage();
            } else if (said.getMessage().startsWith(TOKEN)) {
                token = said.getMessage().substring(TOKEN.length());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    /**
     * Lets only warnings of the server pass, and holds them back while the WAR is deployed: a failure that is understood
     * needs none of them.
     */
    private static class Held {
        private final List<LogRecord> records = new ArrayList<>();
        private final Handler[] handlers;
        private boolean holding = true;

        private Held(Handler[] handlers) {
            this.handlers = handlers;
        }

        static Held inPlaceOf(Handler[] handlers) {
            Held held = new Held(handlers);
            for (Handler handler : handlers) {
                handler.setFilter(held::passes);
            }
            return held;
        }

        private synchronized boolean passes(LogRecord said) {
            String logger = said.getLoggerName();
            if (logger != null && logger.startsWith(OURS)) {
                return true;
            }
            boolean matters = said.getLevel().intValue() >= Level.WARNING.intValue();
            if (holding && matters) {
                records.add(said);
            }
            return matters && !holding;
        }

        private synchronized void letGo() {
            holding = false;
            for (LogRecord said : records) {
                handlers[0].publish(said);
            }
            records.clear();
        }
    }
}
