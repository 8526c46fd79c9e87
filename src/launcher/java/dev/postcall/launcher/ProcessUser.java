package dev.postcall.launcher;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The operating-system user of PostgreSQL's programs, which do not run as root.
 *
 * @param prefix words before a command that make it run as that user; empty for Postcall's own user
 * @param name name of the user that owns PostgreSQL's files
 */
public record ProcessUser(List<String> prefix, String name) {
    private static final String UNPRIVILEGED = "nobody";

    /** Succeeds for a user that is not root and has a name, which initdb requires. */
    private static final List<String> PROBE = List.of("sh", "-c", "test \"$(id -u)\" -ne 0 && id -un");

    /** Determines the user on this machine. */
    public static ProcessUser ofThisMachine() {
        if (isWindows()) {
            return new ProcessUser(List.of(), System.getProperty("user.name"));
        }
        UnixSystem own = new UnixSystem();
        return choose(
                own.getUid() == 0,
                own.getUsername(),
                command -> Command.run(command, "").succeeded());
    }

    /**
     * Chooses the first user that works: Postcall's own user unless it is root; root in a new user namespace, where it counts as
     * nobody; an unprivileged user.
     *
     * @param root whether Postcall runs as root
     * @param own name of Postcall's user
     * @param works tests whether a command succeeds
     * @throws StartException if no user works
     */
    static ProcessUser choose(boolean root, String own, Predicate<List<String>> works) {
        if (!root) {
            return new ProcessUser(List.of(), own);
        }
        return Stream.of(
                        new ProcessUser(List.of("unshare", "-U"), own),
                        new ProcessUser(
                                List.of("setpriv", "--reuid=" + UNPRIVILEGED, "--regid=" + group(), "--clear-groups"),
                                UNPRIVILEGED),
                        new ProcessUser(List.of("runuser", "-u", UNPRIVILEGED, "--"), UNPRIVILEGED),
                        new ProcessUser(
                                List.of("su", "-s", "/bin/sh", UNPRIVILEGED, "-c", "exec \"$@\"", "--", "sh"),
                                UNPRIVILEGED))
                .filter(user -> works.test(user.command(PROBE)))
                .findFirst()
                .orElseThrow(() -> new StartException(
                        "PostgreSQL does not run as root, and none of unshare, setpriv, runuser and su works here."
                                + " Start Postcall as another user, or give it a database with POSTCALL_DB_URL."));
    }

    private static String group() {
        String id = Command.run(List.of("id", "-g", UNPRIVILEGED), "").output().strip();
        return id.matches("\\d+") ? id : UNPRIVILEGED;
    }

    static boolean isWindows() {
        return System.getProperty("os.name").startsWith("Windows");
    }

    /** Returns the command that runs as this user. */
    List<String> command(List<String> words) {
        return Stream.concat(prefix.stream(), words.stream()).toList();
    }

    /** Whether this user can enter the folder and read this file in it. */
    boolean canAccess(Path folder, String file) {
        return isWindows()
                || Command.run(
                                command(List.of(
                                        "sh", "-c", "cd \"$1\" && test -r \"$2\"", "sh", folder.toString(), file)),
                                "")
                        .succeeded();
    }

    /**
     * Makes this user the owner of a folder with its content.
     *
     * @throws IOException if the system does not allow it
     */
    void own(Path folder) throws IOException {
        if (isWindows() || Files.getOwner(folder).getName().equals(name)) {
            return;
        }
        UserPrincipal owner =
                folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(name);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                Files.setOwner(file, owner);
            }
        }
    }
}
