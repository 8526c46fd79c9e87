package dev.postcall.storage;

import dev.postcall.harness.Tools;
import io.zonky.test.db.postgres.embedded.PgBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** The PostgreSQL of Debian's packages, as people run it: unlike the one that comes with the tests it has lz4. */
final class InstalledPostgres implements PgBinaryResolver {
    private static final Path FOLDER = Path.of("/usr/lib/postgresql");
    private static final List<String> PROGRAMS = List.of("initdb", "pg_ctl", "postgres");

    private final Path programs;

    private InstalledPostgres(Path programs) {
        this.programs = programs;
    }

    /** The newest one. */
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

    /** The newest one, without which a test is skipped as {@link Tools} says. */
    static InstalledPostgres require() {
        return find().orElseGet(() ->
                new InstalledPostgres(Tools.require(FOLDER + "/*/bin/postgres").getParent()));
    }

    /** The archive that the embedding library unpacks: links to the programs, which find their own files by themselves. */
    @Override
    public InputStream getPgBinary(String system, String machine) throws IOException {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new XZOutputStream(archive, new LZMA2Options()))) {
            add(tar, new TarArchiveEntry("bin/"));
            for (String program : PROGRAMS) {
                TarArchiveEntry link = new TarArchiveEntry("bin/" + program, TarConstants.LF_SYMLINK);
                link.setLinkName(programs.resolve(program).toString());
                add(tar, link);
            }
        }
        return new ByteArrayInputStream(archive.toByteArray());
    }

    /** With no time of its own: the library keeps what it unpacked by the archive's hash. */
    private static void add(TarArchiveOutputStream tar, TarArchiveEntry entry) throws IOException {
        entry.setModTime(0);
        tar.putArchiveEntry(entry);
        tar.closeArchiveEntry();
    }
}
