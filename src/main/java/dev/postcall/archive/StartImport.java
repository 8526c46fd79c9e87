package dev.postcall.archive;

import dev.postcall.problem.ProblemException;
import dev.postcall.settings.Setting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Logger;

/** Imports the archive of the setting {@code postcall.archive.import} when the application starts. */
@ApplicationScoped
public class StartImport {
    private static final Logger LOG = Logger.getLogger("dev.postcall");

    @Inject
    private ArchiveImport archives;

    /**
     * Imports the archive, and returns when it is stored. Does nothing if it was imported before.
     *
     * @throws dev.postcall.settings.SettingException if the file is missing, not an archive or damaged, or if this Postcall
     *     is not empty
     */
    public void run() {
        if (Setting.ARCHIVE_IMPORT.isConfigured()) {
            run(Setting.ARCHIVE_IMPORT.path());
        }
    }

    private void run(Path file) {
        try {
            if (isComplete(file)) {
                LOG.info("The archive " + file + " was imported before: nothing to do.");
                return;
            }
            try (InputStream stream = Files.newInputStream(file)) {
                LOG.info("Imported from " + file + ": " + archives.read(stream).counts());
            }
        } catch (IOException e) {
            throw Setting.ARCHIVE_IMPORT.invalid("must name a readable file");
        } catch (ProblemException e) {
            throw Setting.ARCHIVE_IMPORT.invalid("names an archive that cannot be imported: "
                    + e.problem().detail().replaceAll("\\.$", ""));
        }
    }

    private boolean isComplete(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return archives.state(stream).complete();
        }
    }
}
