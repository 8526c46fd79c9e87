package dev.postcall.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/**
 * The installed nginx with the shipped configuration, except for ports, name and certificate. Tests that need it are skipped if
 * it is not installed, and fail under {@code CI=true}.
 */
public final class ReverseProxy implements AutoCloseable {
    private static final Path NGINX = Path.of("/usr/sbin/nginx");
    private static final Path SHIPPED = Path.of("server-config", "reverse-proxy", "nginx.conf");
    private static final Duration START = Duration.ofSeconds(20);

    private final Path folder;
    private final URI address;
    private final Process process;

    private ReverseProxy(Path folder, int port, Process process) {
        this.folder = folder;
        this.address = URI.create("https://localhost:" + port + "/");
        this.process = process;
    }

    /** Starts a proxy on a free port of the loopback address, and returns when it accepts connections. */
    public static ReverseProxy before(URI postcall) {
        requireInstalled();
        int port = FreePort.find();
        try {
            Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "servers")), "nginx-")
                    .toAbsolutePath();
            createCertificate(folder);
            Files.writeString(folder.resolve("postcall.conf"), configuration(folder, port, postcall.getPort()));
            Files.writeString(folder.resolve("nginx.conf"), enclosing(folder));
            ReverseProxy proxy = new ReverseProxy(folder, port, start(folder));
            Eventually.within(START, () -> RawConnection.to(proxy.address()).close());
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireInstalled() {
        boolean installed = Files.isExecutable(NGINX);
        if (!installed && Boolean.parseBoolean(System.getenv("CI"))) {
            throw new AssertionError("CI=true needs " + NGINX);
        }
        Assumptions.assumeTrue(installed, "Skipped: " + NGINX + " is not installed");
    }

    private static void createCertificate(Path folder) throws IOException {
        Path store = folder.resolve("store.p12");
        run(
                folder,
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "postcall",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        "for-tests"));
        Pem.export(store, "for-tests".toCharArray(), folder.resolve("fullchain.pem"), folder.resolve("privkey.pem"));
    }

    private static String configuration(Path folder, int port, int postcallPort) throws IOException {
        return Files.readString(SHIPPED)
                .replace("listen 443 ssl", "listen 127.0.0.1:" + port + " ssl")
                .replace("postcall.example.com", "localhost")
                .replace("/etc/ssl/postcall", folder.toString())
                .replace("127.0.0.1:8080", "127.0.0.1:" + postcallPort);
    }

    /** Returns the enclosing configuration, as in the Debian package. */
    private static String enclosing(Path folder) {
        return """
                user %2$s;
                daemon off;
                pid %1$s/nginx.pid;
                error_log %1$s/error.log;
                events { worker_connections 768; }
                http {
                  access_log off;
                  client_body_temp_path %1$s/body;
                  proxy_temp_path %1$s/proxy;
                  fastcgi_temp_path %1$s/fastcgi;
                  uwsgi_temp_path %1$s/uwsgi;
                  scgi_temp_path %1$s/scgi;
                  include %1$s/postcall.conf;
                }
                """.formatted(folder, System.getProperty("user.name"));
    }

    private static Process start(Path folder) throws IOException {
        return command(
                        folder,
                        List.of(
                                NGINX.toString(),
                                "-e",
                                folder.resolve("error.log").toString(),
                                "-p",
                                folder.toString(),
                                "-c",
                                folder.resolve("nginx.conf").toString()))
                .start();
    }

    private static ProcessBuilder command(Path folder, List<String> command) {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()));
    }

    private static void run(Path folder, List<String> command) throws IOException {
        if (Unchecked.call(() -> command(folder, command).start().waitFor()) != 0) {
            throw new AssertionError(Files.readString(folder.resolve("log")));
        }
    }

    public URI address() {
        return address;
    }

    @Override
    public void close() {
        process.destroy();
        if (!Unchecked.call(() -> process.waitFor(START.toSeconds(), TimeUnit.SECONDS))) {
            process.destroyForcibly();
        }
    }
}
