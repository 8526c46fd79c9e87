package dev.postcall.storage;

import dev.postcall.harness.Tools;
import dev.postcall.harness.Unchecked;
import dev.postcall.launcher.PostgresPrograms;
import dev.postcall.launcher.ProcessUser;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The PostgreSQL of Debian's packages. Unlike the launcher's it supports lz4.
 *
 * @param folder folder of its programs
 */
record InstalledPostgres(Path folder) {
    private static final Path FOLDER = Path.of("/usr/lib/postgresql");

    /** Finds the newest version. */
    static Optional<InstalledPostgres> find() {
        if (Files.notExists(FOLDER)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(FOLDER)) {
            return versions.filter(version -> Files.isExecutable(version.resolve("bin/postgres")))
                    .max(Comparator.comparingDouble(
                            version -> Double.parseDouble(version.getFileName().toString())))
                    .map(version -> new InstalledPostgres(version.resolve("bin")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Finds the newest version; skips the test without one, see {@link Tools}. */
    static InstalledPostgres require() {
        return find().orElseGet(() ->
                new InstalledPostgres(Tools.require(FOLDER + "/*/bin/postgres").getParent()));
    }

    PostgresPrograms programs() {
        return new PostgresPrograms(folder);
    }

    /** Creates its data in a folder like the launcher; an older version has fewer options. */
    void create(Path data, ProcessUser user) {
        run(
                user,
                "",
                "initdb",
                "-D",
                data.toString(),
                "-U",
                "postgres",
                "--auth=reject",
                "--encoding=UTF8",
                "--locale=C",
                "--data-checksums");
        run(
                user,
                "create role %1$s login createdb\ncreate database %1$s owner %1$s\n".formatted(PostgresInstance.USER),
                "postgres",
                "--single",
                "-D",
                data.toString(),
                "postgres");
    }

    private void run(ProcessUser user, String input, String program, String... arguments) {
        List<String> command = new ArrayList<>(user.prefix());
        command.add(folder.resolve(program).toString());
        command.addAll(List.of(arguments));
        int status = Unchecked.call(() -> {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (OutputStream words = process.getOutputStream()) {
                words.write(input.getBytes(StandardCharsets.UTF_8));
            }
            return process.waitFor();
        });
        if (status != 0) {
            throw new IllegalStateException(program + " failed");
        }
    }
}
