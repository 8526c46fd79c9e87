package dev.postcall.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/**
 * The folder of one PostgreSQL: its data directory {@code data}, the password of its user, and its log. Only one process may use
 * it, see {@link DataFolder}.
 */
public final class PostgresFolder {
    /** The user that Postcall connects as, and the name of its database. */
    public static final String NAME = "postcall";

    private static final String SUPERUSER = "postgres";
    private static final int PASSWORD_BYTES = 24;
    private static final List<String> CONFIGURATION = List.of("postgresql.conf", "pg_hba.conf");

    private final Path folder;
    private final PostgresPrograms programs;
    private final ProcessUser user;
    private final Path configuration;

    /**
     * @param folder a folder that the user can access
     * @param configuration the folder of {@code postgresql.conf} and {@code pg_hba.conf}, which are copied at each start
     */
    public PostgresFolder(Path folder, PostgresPrograms programs, ProcessUser user, Path configuration) {
        this.folder = folder.toAbsolutePath();
        this.programs = programs;
        this.user = user;
        this.configuration = configuration;
    }

    /** The data directory of PostgreSQL. */
    public Path data() {
        return folder.resolve("data");
    }

    Path log() {
        return folder.resolve("postgresql.log");
    }

    /** The password of {@link #NAME}. */
    public String password() {
        try {
            return Files.readString(folder.resolve("password")).strip();
        } catch (IOException e) {
            throw new StartException("the file " + folder.resolve("password") + " cannot be read.", e);
        }
    }

    /**
     * Creates the data directory if it is missing, and stops an orphaned PostgreSQL.
     *
     * @throws StartException if the data have another major version, or the folder is unusable
     */
    public void prepare() {
        try {
            Files.createDirectories(folder);
            user.own(folder);
            if (Files.notExists(data())) {
                create();
            }
            requireVersion();
            for (String file : CONFIGURATION) {
                Files.copy(configuration.resolve(file), data().resolve(file), StandardCopyOption.REPLACE_EXISTING);
            }
            user.own(folder);
        } catch (IOException e) {
            throw new StartException("the folder " + folder + " is unusable (" + e.getMessage() + ").", e);
        }
        new OrphanedPostgres(data(), this::pgCtl).stop();
    }

    /** Creates the data directory atomically: under another name until it is complete. */
    private void create() throws IOException {
        Path part = folder.resolve("data.part");
        if (Files.exists(part)) {
            FileTree.delete(part);
        }
        String password = password(folder.resolve("password"));
        run(
                "",
                programs.program("initdb"),
                "-D",
                part.toString(),
                "-U",
                SUPERUSER,
                "--auth=reject",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums",
                "--no-instructions");
        run(
                "create role %1$s login createdb password '%2$s'\ncreate database %1$s owner %1$s\n"
                        .formatted(NAME, password),
                programs.program("postgres"),
                "--single",
                "-D",
                part.toString(),
                SUPERUSER);
        Files.move(part, data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private static String password(Path file) throws IOException {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        Files.deleteIfExists(file);
        Files.createFile(file, ownerOnly());
        Files.writeString(file, password, StandardCharsets.US_ASCII);
        return password;
    }

    private static FileAttribute<?>[] ownerOnly() {
        Set<PosixFilePermission> permissions = PosixFilePermissions.fromString("rw-------");
        return ProcessUser.isWindows()
                ? new FileAttribute<?>[0]
                : new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)};
    }

    private void run(String input, String... words) throws IOException {
        Command.Result result = Command.run(user.command(List.of(words)), input);
        if (!result.succeeded()) {
            String[] lines = result.output().strip().split("\\R");
            throw new IOException(lines[lines.length - 1]);
        }
    }

    private void requireVersion() throws IOException {
        String stored = Files.readString(data().resolve("PG_VERSION")).strip();
        String bundled = programs.version().replaceAll("\\..*", "");
        if (!stored.equals(bundled)) {
            throw new StartException(("the data in %s are of PostgreSQL %s, but this Postcall contains PostgreSQL %s."
                            + " Start the Postcall that wrote them, save GET /api/archive, move the folder away, and import the"
                            + " archive with mvn -Prun -Dimport=FILE.")
                    .formatted(data(), stored, bundled));
        }
    }

    /** Starts PostgreSQL. The caller waits until it is ready, and stops it. */
    public PostgresProcess start(int port) throws IOException {
        List<String> command = new ArrayList<>(newSession());
        command.addAll(
                user.command(List.of(programs.program("postgres"), "-D", data().toString(), "-c", "port=" + port)));
        PostgresLog log = new PostgresLog(log());
        Process process = Command.builder(command).redirectErrorStream(true).start();
        log.follow(process.getInputStream());
        return new PostgresProcess(process, log, this::pgCtl);
    }

    /** Starts a new session, so that Ctrl-C on a terminal does not stop PostgreSQL before the server. */
    private static List<String> newSession() {
        List<String> setsid = List.of("setsid");
        return Command.run(List.of("setsid", "true"), "").succeeded() ? setsid : List.of();
    }

    private boolean pgCtl(List<String> words) {
        List<String> command = new ArrayList<>(List.of(programs.program("pg_ctl"), "-D", data().toString()));
        command.addAll(words);
        return Command.run(user.command(command), "").succeeded();
    }
}
