package dev.postcall.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/**
 * Finds a folder that PostgreSQL's user can access. Other users cannot access root's home, for example.
 *
 * @param user owner of the folder
 * @param shared parent of substitutes for inaccessible folders
 */
record AccessibleFolder(ProcessUser user, Path shared) {
    /**
     * Returns the folder itself, which is created if missing, or a substitute below the shared folder. A link to the substitute
     * then replaces the folder.
     *
     * @throws IOException if neither can be created
     * @throws StartException if the user can access neither
     */
    Path of(Path requested) throws IOException {
        Files.createDirectories(Files.isSymbolicLink(requested) ? Files.readSymbolicLink(requested) : requested);
        user.own(requested.toRealPath());
        if (user.canAccess(requested.toRealPath(), ".")) {
            return requested.toRealPath();
        }
        Path substitute =
                shared.resolve(UUID.nameUUIDFromBytes(requested.toString().getBytes(StandardCharsets.UTF_8))
                        .toString());
        Files.createDirectories(substitute);
        user.own(substitute);
        if (!user.canAccess(substitute, ".")) {
            throw new StartException("the user " + user.name() + ", whom PostgreSQL runs as, can access neither "
                    + requested + " nor " + substitute + ".");
        }
        // the folder is empty: a folder with data would be accessible
        Files.delete(requested);
        Files.createSymbolicLink(requested, substitute);
        return substitute;
    }
}
