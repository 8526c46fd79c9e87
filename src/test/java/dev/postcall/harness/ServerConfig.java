package dev.postcall.harness;

import dev.postcall.launcher.Binaries;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Configuration folder and command of a server, as in the README.
 *
 * @param folder the configuration that is shipped, or a changed copy
 * @param compilerOptions options of the JVM's compiler, in addition to those of the folder
 */
record ServerConfig(Path folder, List<String> compilerOptions) {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final Path SHIPPED = Path.of("server-config", "payara-micro");

    /** The optimizing compiler and the verification of bytecode slow down the start, for which most tests wait. */
    private static final List<String> FAST_START =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UnlockDiagnosticVMOptions", "-XX:-BytecodeVerificationRemote");

    static ServerConfig shipped() {
        return new ServerConfig(SHIPPED, FAST_START);
    }

    /** Returns the configuration with all compilers, as users have it. */
    static ServerConfig atFullSpeed() {
        return new ServerConfig(SHIPPED, List.of());
    }

    /** Returns the configuration with log level FINE. */
    static ServerConfig verbose(Path folder) {
        try {
            Files.createDirectories(folder);
            for (String file : List.of("jvm.options", "http.asadmin", "logging.properties")) {
                Files.writeString(
                        folder.resolve(file),
                        Files.readString(SHIPPED.resolve(file))
                                .replaceAll("(postcall|Handler).level=INFO", "$1.level=FINE"));
            }
            return new ServerConfig(folder, FAST_START);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the first options of the Java command. */
    List<String> javaOptions() {
        List<String> options = new ArrayList<>(compilerOptions);
        options.add("@" + folder.resolve("jvm.options").toAbsolutePath());
        options.addAll(HostileEnvironment.serverOptions());
        return options;
    }

    /** Returns the command in which Payara Micro itself deploys the WAR. */
    List<String> standaloneCommand(Path war, int port) {
        List<String> command = java();
        command.addAll(List.of("-jar", "target/server/payara-micro.jar", "--nocluster", "--nohazelcast"));
        command.addAll(List.of("--port", String.valueOf(port), "--deploy", war.toString()));
        return command;
    }

    /** Returns the command of the server without the launcher: {@code Serve} deploys the WAR. */
    List<String> command(Path war, int port) {
        List<String> command = java();
        command.addAll(List.of(
                "-classpath", "target/server/payara-micro.jar" + File.pathSeparator + "target/server/launcher"));
        command.addAll(List.of("Serve", war.toString()));
        command.addAll(List.of(String.valueOf(port), folder.toString(), "--end-with-input"));
        return command;
    }

    /** Returns the command of the launcher, in a new process group. */
    List<String> launcherCommand(Path war, int port) {
        List<String> command = new ArrayList<>(List.of("setsid", JAVA));
        command.addAll(FAST_START);
        command.addAll(List.of("-Xmx128m", "-XX:+UseSerialGC"));
        command.addAll(HostileEnvironment.javaOptions());
        command.addAll(List.of("-classpath", "target/server/launcher" + File.pathSeparator + "target/server/lib/*"));
        command.add("dev.postcall.launcher.Launcher");
        command.addAll(List.of(Binaries.folder().toString(), "server-config/postgresql"));
        command.addAll(command(war, port));
        return command;
    }

    /** Returns the command of the executable bundle, in a new process group. */
    List<String> bundleCommand(int port) {
        List<String> command = new ArrayList<>(List.of("setsid", JAVA));
        command.addAll(HostileEnvironment.javaOptions());
        command.addAll(List.of("-Dport=" + port, "-jar", "target/postcall-bundle.jar"));
        return command;
    }

    private List<String> java() {
        List<String> command = new ArrayList<>(List.of(JAVA));
        command.addAll(javaOptions());
        return command;
    }
}
