package dev.postcall.notes.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * The folder of a local index. Each new index gets a folder of its own below {@code root}, because a broken index may
 * still hold files open or locked. A marker file in the folder states that the index holds all calls.
 */
record IndexFolder(Path root, Path path) implements IndexLocation {
    private static final Logger LOG = Logger.getLogger(IndexFolder.class.getName());
    private static final String PREFIX = "layout-" + IndexedCall.LAYOUT + "-";
    private static final String INDEX = "calls-" + IndexedCall.LAYOUT;
    private static final String MARKER = "complete";

    /** Returns the existing index of this layout if it is readable, else a new one; deletes all others. */
    static IndexFolder open(Path root) {
        try (Stream<Path> folders = Files.list(Files.createDirectories(root))) {
            List<Path> existing = folders.toList();
            IndexFolder usable = existing.stream()
                    .filter(folder -> folder.getFileName().toString().startsWith(PREFIX))
                    .map(folder -> new IndexFolder(root, folder))
                    .filter(IndexFolder::isReadable)
                    .findFirst()
                    .orElseGet(() -> replacementFor(existing, root));
            usable.deleteOthers();
            usable.deleteForeignLock();
            return usable;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static IndexFolder replacementFor(List<Path> unusable, Path root) {
        if (!unusable.isEmpty()) {
            LOG.warning("The notes index cannot be read or has another layout; a new index is created");
        }
        return create(root);
    }

    /** Creates a folder for a new index; does not delete the others, which may still be open. */
    static IndexFolder create(Path root) {
        try {
            return new IndexFolder(root, Files.createDirectories(root.resolve(PREFIX + UUID.randomUUID())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes all other folders below the root. */
    void deleteOthers() throws IOException {
        try (Stream<Path> others = Files.list(root)) {
            for (Path other : others.filter(folder -> !folder.equals(path)).toList()) {
                delete(other);
            }
        }
    }

    /**
     * Deletes a lock file that is not empty, which Lucene rejects. Lucene itself locks an empty file with a lock of the
     * operating system, which ends with the process.
     */
    private void deleteForeignLock() throws IOException {
        Path lock = path.resolve(INDEX).resolve("write.lock");
        if (Files.exists(lock) && Files.size(lock) > 0) {
            Files.delete(lock);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    @Override
    public boolean isLocal() {
        return true;
    }

    @Override
    public String id() {
        return root.relativize(path).toString();
    }

    @Override
    public String newToken() {
        return UUID.randomUUID().toString();
    }

    @Override
    public List<String> tokens() {
        try {
            return Files.readAllLines(path.resolve(MARKER));
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    /**
     * Replaces the marker file atomically. Deletes it if there are no tokens, so that the next start begins with a
     * rebuild.
     */
    @Override
    public void writeTokens(List<String> tokens) {
        Path marker = path.resolve(MARKER);
        try {
            if (tokens.isEmpty()) {
                Files.deleteIfExists(marker);
            } else {
                Path next = path.resolve(MARKER + ".next");
                Files.write(next, tokens);
                Files.move(next, marker, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The generation of the last commit; -1 without a commit. */
    @Override
    public long generation() {
        try (Directory directory = FSDirectory.open(path.resolve(INDEX))) {
            return SegmentInfos.getLastCommitGeneration(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean exists() {
        try (Stream<Path> files = Files.list(path.resolve(INDEX))) {
            return files.anyMatch(file -> file.getFileName().toString().startsWith("segments_"));
        } catch (IOException e) {
            return false;
        }
    }

    private boolean isReadable() {
        try (Directory directory = FSDirectory.open(path.resolve(INDEX));
                DirectoryReader reader = DirectoryReader.open(directory)) {
            return reader.numDocs() >= 0;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    /** Verifies the checksums of all files of the last commit; reads all of them. */
    @Override
    public boolean isIntact() {
        try (Directory directory = FSDirectory.open(path.resolve(INDEX));
                DirectoryReader reader = DirectoryReader.open(directory)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                leaf.reader().checkIntegrity();
            }
            return true;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }
}
