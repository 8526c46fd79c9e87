import dev.postcall.launcher.DeferredLogFilter;
import dev.postcall.launcher.HeapWatchdog;
import dev.postcall.launcher.StartException;
import dev.postcall.launcher.UnpackFolder;
import fish.payara.micro.PayaraMicroRuntime;
import fish.payara.micro.boot.PayaraMicroLauncher;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Serves the WAR on Payara Micro: {@code java … Serve WAR PORT FOLDER}, where {@code WAR} may be an unpacked WAR. Ends with
 * status 1 and one line with the reason if the WAR cannot be deployed; Payara Micro by itself would keep running without it.
 * With {@code --end-with-input} as fourth argument, ends when its standard input ends, for example because the launcher was
 * killed.
 */
public class Serve {
    private static final String LOGGER = "dev.postcall";
    private static final String PUBLIC_URL = "postcall.public.url";
    private static final String ADDRESS = "postcall.http.address";
    private static final String TEMPORARY = "java.io.tmpdir";
    private static final String END_WITH_INPUT = "--end-with-input";
    private static final String SHUTDOWN_GRACE_SECONDS = "5";
    private static final String SAMPLE = "postcall.sample";
    private static final String SAMPLE_OF_THE_SOURCES = "src/test/resources/samples/post-call-outcome.json";

    /** A field, because the log manager keeps only weak references to loggers. */
    private static final Logger LOG = Logger.getLogger(LOGGER);

    /** A field, because its lock ends when it is garbage-collected. */
    private static UnpackFolder unpacked;

    public static void main(String[] arguments) throws Exception {
        File war = new File(arguments[0]);
        int port = Integer.parseInt(arguments[1]);
        Path folder = Path.of(arguments[2]);
        if (arguments.length > 3 && arguments[3].equals(END_WITH_INPUT)) {
            endWithInput();
        }
        HeapWatchdog.start();
        setDefault(ADDRESS, "127.0.0.1");
        requireFree(port);
        unpackBesideLauncher();
        setDefault(PUBLIC_URL, "http://localhost:" + port);
        PayaraMicroRuntime server = boot(port, folder);
        StartMessages messages = new StartMessages();
        LOG.addHandler(messages);
        Handler[] handlers = Logger.getLogger("").getHandlers();
        DeferredLogFilter deferred = new DeferredLogFilter(LOGGER);
        for (Handler handler : handlers) {
            handler.setFilter(deferred);
        }
        // deploy returns true even if the WAR's own start failed
        boolean deployed = server.deploy("postcall", "/", war)
                && server.getDeployedApplicationNames().contains("postcall");
        if (messages.failure != null) {
            endQuietly();
        }
        deferred.release(handlers[0]);
        if (!deployed) {
            fail("the server could not deploy it; the lines above contain the reason.");
        }
        LOG.removeHandler(messages);
        logReady(port, messages.token);
    }

    private static void endWithInput() {
        Thread watchdog = new Thread(
                () -> {
                    try {
                        System.in.transferTo(OutputStream.nullOutputStream());
                    } catch (IOException e) {
                        // counts as the end of the input
                    }
                    Runtime.getRuntime().halt(1);
                },
                "input-watchdog");
        watchdog.setDaemon(true);
        watchdog.start();
    }

    /** Sets a property from the environment, or to a default value, unless it is already set. */
    private static void setDefault(String property, String value) {
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

    /** Must run before the first temporary file is created, because Java reads the property once. */
    private static void unpackBesideLauncher() throws URISyntaxException {
        Path launcher = Path.of(
                Serve.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        if (launcher.toString().contains("%")) {
            fail("the server cannot read its own files below " + launcher.getParent()
                    + ", because the path has a percent sign.");
        }
        try {
            unpacked = UnpackFolder.claim(launcher.resolveSibling("unpacked"), Path.of(System.getProperty(TEMPORARY)));
            System.setProperty(TEMPORARY, unpacked.path().toString());
        } catch (StartException e) {
            fail(e.getMessage());
        }
    }

    /**
     * Boots the server as the command line does, which unpacks it: inside its jar it is slow and ignores multi-release
     * classes.
     */
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

    private static void logReady(int port, String token) {
        String address = System.getProperty(PUBLIC_URL, "http://localhost:" + port);
        long seconds = ManagementFactory.getRuntimeMXBean().getUptime() / 1000;
        LOG.info("Postcall is ready, " + seconds + " s after the start. Stop it with Ctrl-C.");
        LOG.info("Address: " + address + "/");
        LOG.info("Webhooks: " + address + "/webhooks/post-call-outcome and " + address + "/webhooks/post-call-data");
        LOG.info("Send a first delivery" + (token == null ? ", with your webhook token for $TOKEN" : "") + ":\n"
                + "curl -H \"Authorization: Bearer " + (token == null ? "$TOKEN" : token) + "\" --data-binary @"
                + System.getProperty(SAMPLE, SAMPLE_OF_THE_SOURCES)
                + " http://localhost:" + port + "/webhooks/post-call-outcome");
    }

    private static void fail(String reason) {
        System.err.println("Postcall did not start: " + reason);
        endQuietly();
    }

    /** Ends without the server's output during its stop, so that the reason is the last line. */
    private static void endQuietly() {
        PrintStream discarding = new PrintStream(OutputStream.nullOutputStream());
        System.setOut(discarding);
        System.setErr(discarding);
        System.exit(1);
    }

    /** Collects the messages that the WAR logs during its start. */
    private static class StartMessages extends Handler {
        private static final String FAILURE = "Postcall did not start: ";
        private static final String TOKEN = "Webhook token: ";
        private volatile String token;
        private volatile String failure;

        @Override
        public void publish(LogRecord logged) {
            if (logged.getMessage().startsWith(FAILURE)) {
                failure = logged.getMessage();
            } else if (logged.getMessage().startsWith(TOKEN)) {
                token = logged.getMessage().substring(TOKEN.length());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
