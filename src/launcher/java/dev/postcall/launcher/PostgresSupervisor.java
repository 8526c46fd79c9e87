package dev.postcall.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.logging.Logger;

/** Keeps a PostgreSQL running: restarts it on the same port when it ends unexpectedly. */
final class PostgresSupervisor {
    private static final Logger LOG = Logger.getLogger("dev.postcall");
    private static final Duration MIN_PAUSE = Duration.ofMillis(200);
    private static final Duration MAX_PAUSE = Duration.ofSeconds(5);

    /** Below the ephemeral ports of systems, so that no client connection takes the port while the server is down. */
    private static final int MIN_PORT = 20_000;

    private static final int MAX_PORT = 32_000;

    private final PostgresFolder folder;
    private final int port = freePort();
    private final Thread supervisor = new Thread(this::keepRunning, "postgresql-supervisor");
    private PostgresProcess running;
    private volatile boolean stopping;

    PostgresSupervisor(PostgresFolder folder) {
        this.folder = folder;
        supervisor.setDaemon(true);
    }

    /**
     * Starts PostgreSQL and returns when it accepts connections.
     *
     * @throws StartException if it cannot be started
     */
    void start() throws InterruptedException {
        folder.prepare();
        startOnce().awaitReady();
        supervisor.start();
    }

    /** Returns the JDBC URL, without user and password. */
    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + PostgresFolder.NAME;
    }

    /** Stops PostgreSQL without a restart, and returns when it has ended. */
    void stop() throws InterruptedException {
        stopping = true;
        supervisor.interrupt();
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
        Duration pause = MIN_PAUSE;
        while (!stopping) {
            try {
                running.onExit().join();
                if (stopping) {
                    return;
                }
                LOG.warning("PostgreSQL ended: " + running.failure() + ". It is restarted.");
                Thread.sleep(pause.toMillis());
                pause = nextPause(pause);
                restart();
                pause = MIN_PAUSE;
                LOG.warning("PostgreSQL is running again.");
            } catch (StartException e) {
                LOG.warning(e.getMessage());
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** Restarts PostgreSQL, which itself waits until child processes of a killed predecessor have ended. */
    private void restart() throws InterruptedException {
        synchronized (this) {
            if (stopping) {
                return;
            }
            startOnce();
        }
        running.awaitReady();
    }

    private static Duration nextPause(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(MAX_PAUSE) < 0 ? doubled : MAX_PAUSE;
    }

    private static int freePort() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(MIN_PORT, MAX_PORT);
            try (ServerSocket socket = new ServerSocket()) {
                socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
                return port;
            } catch (IOException e) {
                // the port is taken: tries another one
            }
        }
    }
}
