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
 * The folder into which the server of one process unpacks itself, locked until the process ends or closes it. Each claim deletes
 * the folders of processes that have ended, for example because they were killed.
 */
public final class UnpackFolder implements AutoCloseable {
    private static final String PREFIX = "postcall-server-";
    private static final String LOCK = "lock";

    /** Payara Micro reads its schemas from there by URL, and does not find them if the path needs escapes. */
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
     * @param preferred used if its path has no blanks and no non-ASCII letters
     * @param other used otherwise
     * @throws StartException if the folder cannot be created
     */
    public static UnpackFolder claim(Path preferred, Path other) {
        Path absolute = preferred.toAbsolutePath().normalize();
        Path parent = PLAIN.matcher(absolute.toString()).matches() ? absolute : other.toAbsolutePath();
        try {
            UnpackFolder folder = create(Files.createDirectories(parent));
            deleteOrphans(parent, folder.path);
            return folder;
        } catch (IOException e) {
            throw new StartException("the server cannot be unpacked into " + parent + " (" + e.getMessage() + ").", e);
        }
    }

    /** Creates a locked folder. Retries, because another process may delete the folder before it is locked. */
    private static UnpackFolder create(Path parent) throws IOException {
        while (true) {
            Path path = Files.createTempDirectory(parent, PREFIX);
            FileChannel lock = lock(path, StandardOpenOption.CREATE);
            if (lock != null) {
                return new UnpackFolder(path, lock);
            }
        }
    }

    private static void deleteOrphans(Path parent, Path own) throws IOException {
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

    /** Deletes a folder whose process has ended. A failure is retried at the next start. */
    private static void deleteUnlessLocked(Path folder) {
        try (FileChannel lock = lock(folder, StandardOpenOption.WRITE)) {
            if (lock != null) {
                FileTree.delete(folder);
            }
        } catch (IOException e) {
            // already deleted, or owned by another process
        }
    }

    /** Locks a folder; returns null if another process has locked or deleted it. */
    private static FileChannel lock(Path folder, StandardOpenOption option) throws IOException {
        Path file = folder.resolve(LOCK);
        FileChannel channel = FileChannel.open(file, option, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null && Files.exists(file)) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // locked by this process
        }
        channel.close();
        return null;
    }

    public Path path() {
        return path;
    }

    /** Deletes the folder with its content. */
    @Override
    public void close() throws IOException {
        try (lock) {
            FileTree.delete(path);
        }
    }
}
