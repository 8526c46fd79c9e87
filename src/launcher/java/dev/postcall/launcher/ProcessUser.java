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
 * The user that PostgreSQL's programs run as: they refuse to run as root.
 *
 * @param prefix the words before a command that make it run as that user; none where Postcall's own user will do
 * @param name of the user that owns PostgreSQL's files
 */
public record ProcessUser(List<String> prefix, String name) {
    private static final String UNPRIVILEGED = "nobody";

    /** Succeeds for a user that is not root and has a name, which initdb asks for. */
    private static final List<String> PROBE = List.of("sh", "-c", "test \"$(id -u)\" -ne 0 && id -un");

    /** Found out on this machine. */
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
     * The first way that works: not root, plainly; root in a user namespace of its own, where it counts as nobody; an
     * unprivileged user.
     *
     * @param root whether Postcall runs as root
     * @param own name of the user that Postcall runs as
     * @param works whether a command succeeds
     * @throws StartException if there is no way
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

    /** A command as this user. */
    List<String> command(List<String> words) {
        return Stream.concat(prefix.stream(), words.stream()).toList();
    }

    /** Whether this user can enter the folder and find the file there, if one is given. */
    boolean reaches(Path folder, String file) {
        return isWindows()
                || Command.run(
                                command(List.of(
                                        "sh", "-c", "cd \"$1\" && test -r \"$2\"", "sh", folder.toString(), file)),
                                "")
                        .succeeded();
    }

    /**
     * Makes this user the owner of a folder with all that is in it.
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
