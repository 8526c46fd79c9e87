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
 * A folder with the data of one PostgreSQL: {@code data}, the password of its user, and its log. Only one process may use it,
 * see {@link DataFolder}.
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
     * @param folder one that the user reaches
     * @param configuration the folder of {@code postgresql.conf} and {@code pg_hba.conf}, which are taken over at each start
     */
    public PostgresFolder(Path folder, PostgresPrograms programs, ProcessUser user, Path configuration) {
        this.folder = folder.toAbsolutePath();
        this.programs = programs;
        this.user = user;
        this.configuration = configuration;
    }

    /** The data directory in PostgreSQL's own sense. */
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
     * Creates what is missing, and ends a PostgreSQL that a launcher left running when it was killed.
     *
     * @throws StartException if the data are of another major version, or the folder cannot be used
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
            throw new StartException("the folder " + folder + " cannot be used (" + e.getMessage() + ").", e);
        }
        new Leftover(data(), this::pgCtl).end();
    }

    /** All or nothing: data that are not complete lie under another name. */
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
        String brought = programs.version().replaceAll("\\..*", "");
        if (!stored.equals(brought)) {
            throw new StartException(("the data in %s are of PostgreSQL %s, and this Postcall brings PostgreSQL %s."
                            + " Start the Postcall that wrote them, save GET /api/archive, move the folder away, and read the"
                            + " archive with mvn -Prun -Dimport=FILE.")
                    .formatted(data(), stored, brought));
        }
    }

    /** Starts it; the caller awaits that it is ready, and stops it. */
    public PostgresProcess start(int port) throws IOException {
        List<String> command = new ArrayList<>(sessionOfItsOwn());
        command.addAll(
                user.command(List.of(programs.program("postgres"), "-D", data().toString(), "-c", "port=" + port)));
        PostgresLog log = new PostgresLog(log());
        Process process = Command.builder(command).redirectErrorStream(true).start();
        log.follow(process.getInputStream());
        return new PostgresProcess(process, log, this::pgCtl);
    }

    /** So that Ctrl-C on a terminal ends the server first, and PostgreSQL by the launcher afterwards. */
    private static List<String> sessionOfItsOwn() {
        List<String> setsid = List.of("setsid");
        return Command.run(List.of("setsid", "true"), "").succeeded() ? setsid : List.of();
    }

    private boolean pgCtl(List<String> words) {
        List<String> command = new ArrayList<>(List.of(programs.program("pg_ctl"), "-D", data().toString()));
        command.addAll(words);
        return Command.run(user.command(command), "").succeeded();
    }
}
