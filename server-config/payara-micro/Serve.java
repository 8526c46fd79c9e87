import dev.postcall.launcher.CollectorWatch;
import dev.postcall.launcher.HeldRecords;
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
 * Serves the WAR on Payara Micro, which by itself stays alive without it: {@code java … Serve WAR PORT FOLDER}. WAR may be a
 * folder with the contents of one. Ends with
 * status 1 and one line that says why, if the WAR cannot be served. With {@code --end-with-input} as fourth argument it ends
 * at once when its input does, as when the launcher was killed.
 */
public class Serve {
    private static final String OURS = "dev.postcall";
    private static final String PUBLIC_URL = "postcall.public.url";
    private static final String ADDRESS = "postcall.http.address";
    private static final String TEMPORARY = "java.io.tmpdir";
    private static final String END_WITH_INPUT = "--end-with-input";
    private static final String SHUTDOWN_GRACE_SECONDS = "5";
    private static final String SAMPLE = "src/test/resources/samples/post-call-outcome.json";

    /** A field, since the log manager keeps weak references to loggers only. */
    private static final Logger LOG = Logger.getLogger(OURS);

    /** A field, since its lock ends with it. */
    private static UnpackFolder unpacked;

    public static void main(String[] arguments) throws Exception {
        File war = new File(arguments[0]);
        int port = Integer.parseInt(arguments[1]);
        Path folder = Path.of(arguments[2]);
        if (arguments.length > 3 && arguments[3].equals(END_WITH_INPUT)) {
            endWithInput();
        }
        CollectorWatch.start();
        setUnless(ADDRESS, "127.0.0.1");
        requireFree(port);
        unpackBesideLauncher();
        setUnless(PUBLIC_URL, "http://localhost:" + port);
        PayaraMicroRuntime server = boot(port, folder);
        StartMessages said = new StartMessages();
        LOG.addHandler(said);
        Handler[] handlers = Logger.getLogger("").getHandlers();
        HeldRecords held = new HeldRecords(OURS);
        for (Handler handler : handlers) {
            handler.setFilter(held);
        }
        // Payara Micro says true even where the WAR's own start-up failed
        boolean deployed = server.deploy("postcall", "/", war)
                && server.getDeployedApplicationNames().contains("postcall");
        if (said.failure != null) {
            endQuietly();
        }
        held.release(handlers[0]);
        if (!deployed) {
            fail("the server could not deploy it; the lines above say why.");
        }
        LOG.removeHandler(said);
        sayReady(port, said.token);
    }

    private static void endWithInput() {
        Thread watch = new Thread(
                () -> {
                    try {
                        System.in.transferTo(OutputStream.nullOutputStream());
                    } catch (IOException e) {
                        // ended too
                    }
                    Runtime.getRuntime().halt(1);
                },
                "launcher-watch");
        watch.setDaemon(true);
        watch.start();
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

    /** Before anything asks for a temporary file: Java looks at the property once. */
    private static void unpackBesideLauncher() throws URISyntaxException {
        Path launcher = Path.of(
                Serve.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        if (launcher.toString().contains("%")) {
            fail("the server cannot read its own files below " + launcher.getParent()
                    + ", since the path has a percent sign.");
        }
        try {
            unpacked = UnpackFolder.claim(launcher.resolveSibling("unpacked"), Path.of(System.getProperty(TEMPORARY)));
            System.setProperty(TEMPORARY, unpacked.path().toString());
        } catch (StartException e) {
            fail(e.getMessage());
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

    /** Without what the server prints as it stops: the reason is to be the last line. */
    private static void endQuietly() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        System.setOut(nowhere);
        System.setErr(nowhere);
        System.exit(1);
    }

    /** What the WAR logs of its start. */
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
