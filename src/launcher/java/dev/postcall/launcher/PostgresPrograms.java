package dev.postcall.launcher;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's server programs.
 *
 * @param folder folder of {@code initdb}, {@code pg_ctl} and {@code postgres}
 */
public record PostgresPrograms(Path folder) {
    private static final String UNPACKED = "programs";
    private static final int EXECUTABLE = 0100;

    /**
     * Returns the programs of the archive in a folder, and unpacks them beside it at the first use.
     *
     * @param folder contains the one file {@code *.txz} with the platform's binaries
     * @throws StartException if there is no archive for this platform
     */
    public static PostgresPrograms unpackedIn(Path folder) {
        return unpacked(folder, folder.resolve(UNPACKED));
    }

    /** As {@link #unpackedIn(Path)}, in a folder that this user can access: beside the archive, or else below {@code other}. */
    public static PostgresPrograms unpackedIn(Path folder, ProcessUser user, Path other) {
        PostgresPrograms programs = unpackedIn(folder);
        return user.canAccess(programs.folder(), "postgres")
                ? programs
                : unpacked(
                        folder,
                        other.resolve(folder.toAbsolutePath().normalize().getFileName()));
    }

    private static PostgresPrograms unpacked(Path folder, Path target) {
        PostgresPrograms programs = new PostgresPrograms(target.toAbsolutePath().resolve("bin"));
        if (Files.isDirectory(target)) {
            return programs;
        }
        try {
            Path part = target.resolveSibling(
                    target.getFileName() + "-" + ProcessHandle.current().pid());
            unpack(archive(folder), part);
            move(part, target);
            return programs;
        } catch (IOException e) {
            throw new StartException(
                    "PostgreSQL could not be unpacked into " + target + " (" + e.getMessage() + ").", e);
        }
    }

    private static Path archive(Path folder) throws IOException {
        try (DirectoryStream<Path> archives = Files.newDirectoryStream(folder, "*.txz")) {
            for (Path archive : archives) {
                return archive;
            }
        }
        throw new StartException("there is no PostgreSQL for this platform in " + folder
                + "; give Postcall a database with POSTCALL_DB_URL.");
    }

    private static void unpack(Path archive, Path folder) throws IOException {
        try (InputStream file = new BufferedInputStream(Files.newInputStream(archive));
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(file))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = folder.resolve(entry.getName()).normalize();
                if (!path.startsWith(folder)) {
                    throw new IOException("an entry is outside of the archive");
                }
                Files.createDirectories(entry.isDirectory() ? path : path.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else if (entry.isFile()) {
                    Files.copy(tar, path);
                    allowExecution(path, entry.getMode());
                }
            }
        }
    }

    private static void allowExecution(Path file, int mode) throws IOException {
        if (!ProcessUser.isWindows()) {
            Files.setPosixFilePermissions(
                    file, PosixFilePermissions.fromString((mode & EXECUTABLE) == 0 ? "rw-r--r--" : "rwxr-xr-x"));
        }
    }

    /** Moves the folder, unless another process has unpacked the same archive meanwhile. */
    private static void move(Path part, Path target) throws IOException {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            FileTree.delete(part);
            if (!Files.isDirectory(target)) {
                throw e;
            }
        }
    }

    /** Returns the version of these programs, for example {@code 18.6}. */
    String version() {
        return Command.run(java.util.List.of(program("postgres"), "--version"), "")
                .output()
                .replaceAll("(?s)^\\D*([\\d.]+).*", "$1");
    }

    /** Returns the path of a program. */
    String program(String name) {
        return folder.resolve(name).toString();
    }
}
