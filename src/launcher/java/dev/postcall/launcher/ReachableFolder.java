package dev.postcall.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/**
 * Finds a folder that PostgreSQL's user can reach: root's home, for one, is closed to every other user.
 *
 * @param user whose folder it is to be
 * @param shared where folders go that cannot be where they were wanted
 */
record ReachableFolder(ProcessUser user, Path shared) {
    /**
     * The folder itself, created if need be, or a substitute below the shared one, which is left as a link in its place.
     *
     * @throws IOException if neither can be created
     * @throws StartException if the user reaches neither
     */
    Path of(Path wanted) throws IOException {
        Files.createDirectories(Files.isSymbolicLink(wanted) ? Files.readSymbolicLink(wanted) : wanted);
        user.own(wanted.toRealPath());
        if (user.reaches(wanted.toRealPath(), ".")) {
            return wanted.toRealPath();
        }
        Path substitute =
                shared.resolve(UUID.nameUUIDFromBytes(wanted.toString().getBytes(StandardCharsets.UTF_8))
                        .toString());
        Files.createDirectories(substitute);
        user.own(substitute);
        if (!user.reaches(substitute, ".")) {
            throw new StartException("the user " + user.name() + ", whom PostgreSQL runs as, reaches neither " + wanted
                    + " nor " + substitute + ".");
        }
        // an empty folder: one with data in it would be reached
        Files.delete(wanted);
        Files.createSymbolicLink(wanted, substitute);
        return substitute;
    }
}
