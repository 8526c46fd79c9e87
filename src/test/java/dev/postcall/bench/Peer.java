package dev.postcall.bench;

import dev.postcall.harness.FreePort;
import dev.postcall.harness.Unchecked;
import dev.postcall.storage.PostgresInstance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * A carefully hand-written webhook receiver for Node.js. The folder of the property {@code bench.peers} contains
 * {@code package.json}, {@code schema.sql} and a script for each peer; the scripts read the environment variables PORT,
 * TOKEN and PG*.
 */
final class Peer implements Contender {
    private static final String TOKEN = "token-of-the-peers-in-the-benchmark";
    private static final String TABLE = "call_outcome";
    private static final Duration START = Duration.ofSeconds(20);

    private final String name;
    private final String url;
    private final Process server;
    private final Wrk wrk;

    private Peer(String name, Path folder, String url) {
        this.name = name;
        this.url = url;
        int port = FreePort.find();
        prepare(folder.resolve("schema.sql"));
        URI database = URI.create(url.substring("jdbc:".length()));
        this.server = start(
                List.of("node", name + ".mjs"),
                folder,
                Map.of(
                        "PORT",
                        String.valueOf(port),
                        "TOKEN",
                        TOKEN,
                        "PGHOST",
                        "127.0.0.1",
                        "PGPORT",
                        String.valueOf(database.getPort()),
                        "PGDATABASE",
                        database.getPath().substring(1),
                        "PGUSER",
                        PostgresInstance.USER,
                        "PGPASSWORD",
                        PostgresInstance.PASSWORD));
        awaitPort(port);
        this.wrk = new Wrk(URI.create("http://127.0.0.1:" + port + "/webhook"), TOKEN);
    }

    /** The peers that can run here; prints the reason if there are none. */
    static List<Contender> all(PostgresInstance postgres) {
        Path source = Path.of(System.getProperty("bench.peers", "../shared/peers"));
        if (Files.notExists(source.resolve("package.json"))) {
            System.out.println("No peers: the folder named by -Dbench.peers is not there");
            return List.of();
        }
        List<Contender> peers = new ArrayList<>();
        try {
            Path folder = Unchecked.call(() -> installed(source));
            for (String name : List.of("fastify", "express")) {
                peers.add(new Peer(name, folder, postgres.freshDatabase()));
            }
        } catch (UncheckedIOException e) {
            System.out.println("No peers: node or npm is not installed");
        }
        return peers;
    }

    private static Path installed(Path source) throws IOException, InterruptedException {
        Path folder = Path.of("target", "peers").toAbsolutePath();
        try (Stream<Path> files = Files.list(source)) {
            Files.createDirectories(folder);
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.write(folder.resolve(file.getFileName()), Files.readAllBytes(file));
            }
            int status = start(List.of("npm", "install", "--no-audit", "--no-fund"), folder, Map.of())
                    .waitFor();
            if (status != 0) {
                throw new UncheckedIOException(new IOException("npm install ended with " + status));
            }
            return folder;
        }
    }

    private static Process start(List<String> command, Path folder, Map<String, String> environment) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile());
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void prepare(Path schema) {
        try (Connection connection =
                        DriverManager.getConnection(url, PostgresInstance.USER, PostgresInstance.PASSWORD);
                Statement statement = connection.createStatement()) {
            statement.execute(Files.readString(schema));
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void awaitPort(int port) {
        long end = System.nanoTime() + START.toNanos();
        while (System.nanoTime() < end) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress("127.0.0.1", port));
                return;
            } catch (IOException e) {
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            }
        }
        throw new AssertionError("The peer did not start");
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Figures load(int connections, Duration time) {
        return wrk.load(connections, time);
    }

    @Override
    public long stored() {
        return Floor.count(url, TABLE);
    }

    @Override
    public void settle() {
        // it does no work after its answer
    }

    @Override
    public Usage usage() {
        return Usage.of(server.toHandle());
    }

    @Override
    public void close() {
        server.destroy();
    }
}
