package dev.postcall.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.logging.Logger;

/** Keeps a PostgreSQL running: starts it again, at the same port, when it ends by itself. */
final class PostgresSupervisor {
    private static final Logger LOG = Logger.getLogger("dev.postcall");
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    /** Below the ports that systems give to clients: a connection attempt must not take the port of a server that is down. */
    private static final int LOWEST_PORT = 20_000;

    private static final int HIGHEST_PORT = 32_000;

    private final PostgresFolder folder;
    private final int port = freePort();
    private final Thread watch = new Thread(this::keepRunning, "postgresql-supervisor");
    private PostgresProcess running;
    private volatile boolean stopping;

    PostgresSupervisor(PostgresFolder folder) {
        this.folder = folder;
        watch.setDaemon(true);
    }

    /**
     * Starts PostgreSQL and returns when it takes connections.
     *
     * @throws StartException if it cannot be started
     */
    void start() throws InterruptedException {
        folder.prepare();
        startOnce().awaitReady();
        watch.start();
    }

    /** JDBC URL, without user and password. */
    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + PostgresFolder.NAME;
    }

    /** Stops it for good; returns when it has ended. */
    void stop() throws InterruptedException {
        stopping = true;
        watch.interrupt();
        synchronized (this) {
            if (running != null) {
                running.stop();
            }
        }
    }

    private synchronized PostgresProcess startOnce() {
        try {
            running = folder.start(port);
            return running;
        } catch (IOException e) {
            throw new StartException("PostgreSQL could not be run (" + e.getMessage() + ").", e);
        }
    }

    private void keepRunning() {
        Duration pause = FIRST_PAUSE;
        while (!stopping) {
            try {
                running.onExit().join();
                if (stopping) {
                    return;
                }
                LOG.warning("PostgreSQL ended: " + running.failure() + ". It is started again.");
                Thread.sleep(pause.toMillis());
                pause = longer(pause);
                startAgain();
                pause = FIRST_PAUSE;
                LOG.warning("PostgreSQL runs again.");
            } catch (StartException e) {
                LOG.warning(e.getMessage());
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** What the process before left behind, as when it was killed, must have ended: PostgreSQL itself sees to that. */
    private void startAgain() throws InterruptedException {
        synchronized (this) {
            if (stopping) {
                return;
            }
            startOnce();
        }
        running.awaitReady();
    }

    private static Duration longer(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    private static int freePort() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST_PORT, HIGHEST_PORT);
            try (ServerSocket socket = new ServerSocket()) {
                socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
                return port;
            } catch (IOException e) {
                // taken: another one
            }
        }
    }
}
