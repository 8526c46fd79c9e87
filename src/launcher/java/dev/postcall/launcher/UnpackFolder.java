package dev.postcall.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;

/**
 * A folder of one process that a server unpacks itself into, locked until the process ends or closes it. Each claim deletes
 * what processes that have ended, killed perhaps, left behind.
 */
public final class UnpackFolder implements AutoCloseable {
    private static final String PREFIX = "postcall-server-";
    private static final String LOCK = "lock";

    /** Payara Micro reads its own schemas by URL from there, and finds none below a name that a URL must escape. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9/\\\\:._~@-]+");

    private final Path path;
    private final FileChannel lock;

    private UnpackFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Creates a folder below one of two.
     *
     * @param preferred taken if its path has no blank and no letter beyond ASCII
     * @param other taken otherwise
     * @throws StartException if it cannot be created
     */
    public static UnpackFolder claim(Path preferred, Path other) {
        Path absolute = preferred.toAbsolutePath().normalize();
        Path parent = PLAIN.matcher(absolute.toString()).matches() ? absolute : other.toAbsolutePath();
        try {
            UnpackFolder folder = create(Files.createDirectories(parent));
            deleteLeftovers(parent, folder.path);
            return folder;
        } catch (IOException e) {
            throw new StartException("the server cannot be unpacked into " + parent + " (" + e.getMessage() + ").", e);
        }
    }

    /** Another process may delete the folder as long as it is not locked. */
    private static UnpackFolder create(Path parent) throws IOException {
        while (true) {
            Path path = Files.createTempDirectory(parent, PREFIX);
            FileChannel lock = lock(path, StandardOpenOption.CREATE);
            if (lock != null) {
                return new UnpackFolder(path, lock);
            }
        }
    }

    private static void deleteLeftovers(Path parent, Path own) throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (Path folder : folders) {
                if (!folder.equals(own) && isOfTheSameUser(folder, own)) {
                    deleteUnlessLocked(folder);
                }
            }
        }
    }

    private static boolean isOfTheSameUser(Path folder, Path own) {
        try {
            return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                    && Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(own));
        } catch (IOException e) {
            return false;
        }
    }

    /** What cannot be deleted now is tried again at the next start. */
    private static void deleteUnlessLocked(Path folder) {
        try (FileChannel lock = lock(folder, StandardOpenOption.WRITE)) {
            if (lock != null) {
                FileTree.delete(folder);
            }
        } catch (IOException e) {
            // not there any more, or of another process
        }
    }

    /** Null if another process has locked the folder, or has deleted it meanwhile. */
    private static FileChannel lock(Path folder, StandardOpenOption option) throws IOException {
        Path file = folder.resolve(LOCK);
        FileChannel channel = FileChannel.open(file, option, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null && Files.exists(file)) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // by this process
        }
        channel.close();
        return null;
    }

    public Path path() {
        return path;
    }

    /** Deletes the folder with all that is in it. */
    @Override
    public void close() throws IOException {
        try (lock) {
            FileTree.delete(path);
        }
    }
}
