package dev.postcall.storage;

import dev.postcall.problem.Causes;
import dev.postcall.problem.SparseLog;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.h2.store.fs.FileBaseDefault;

/**
 * A file whose writes and syncs are tried until they succeed. What was written since the last sync is remembered and written
 * again where a sync fails: the system forgets it then, and would call the next sync a success. Before a sync the header is
 * put right, see {@link StoreHeader}.
 */
final class PatientFile extends FileBaseDefault {
    private static final SparseLog LOG = new SparseLog(Logger.getLogger(PatientFile.class.getName()));
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
    private static final long MOST_REMEMBERED_BYTES = 16L << 20;

    private final FileChannel file;
    private final StoreHeader header = new StoreHeader();
    private final List<Write> unsynced = new ArrayList<>();
    private long unsyncedBytes;

    private record Write(long position, ByteBuffer bytes) {}

    @FunctionalInterface
    private interface Attempt {
        void run() throws IOException;
    }

    /** @throws IOException if what the file holds already cannot be read */
    PatientFile(FileChannel file) throws IOException {
        this.file = file;
        ByteBuffer beginning = ByteBuffer.allocate(StoreHeader.SIZE);
        file.read(beginning, 0);
        header.note(0, beginning.flip());
    }

    @Override
    public int read(ByteBuffer target, long position) throws IOException {
        requireOpen();
        return file.read(target, position);
    }

    @Override
    public synchronized int write(ByteBuffer source, long position) throws IOException {
        requireOpen();
        ByteBuffer bytes = ByteBuffer.allocate(source.remaining()).put(source).flip();
        Write write = new Write(position, bytes.asReadOnlyBuffer());
        insist(() -> write(write));
        header.note(position, write.bytes());
        unsynced.add(write);
        unsyncedBytes += bytes.remaining();
        if (unsyncedBytes > MOST_REMEMBERED_BYTES) {
            force(false);
        }
        return bytes.remaining();
    }

    private void write(Write write) throws IOException {
        ByteBuffer bytes = write.bytes().duplicate();
        while (bytes.hasRemaining()) {
            file.write(bytes, write.position() + bytes.position());
        }
    }

    @Override
    public synchronized void force(boolean metaData) throws IOException {
        requireOpen();
        Optional<ByteBuffer> correction = header.correction();
        if (correction.isPresent()) {
            write(correction.get(), 0);
        }
        boolean[] failed = {false};
        insist(() -> {
            if (failed[0]) {
                for (Write write : unsynced) {
                    write(write);
                }
            }
            failed[0] = true;
            file.force(metaData);
        });
        unsynced.clear();
        unsyncedBytes = 0;
    }

    @Override
    protected synchronized void implTruncate(long size) throws IOException {
        requireOpen();
        unsynced.removeIf(write -> write.position() + write.bytes().remaining() > size);
        insist(() -> file.truncate(size));
    }

    /** Who comes after the database was closed is not to open its file again. */
    private void requireOpen() throws ClosedChannelException {
        if (!isOpen()) {
            throw new ClosedChannelException();
        }
    }

    /** A file that is closed is an answer; everything else may be otherwise the next time. */
    private static void insist(Attempt attempt) throws IOException {
        while (true) {
            try {
                attempt.run();
                return;
            } catch (ClosedChannelException e) {
                throw e;
            } catch (IOException e) {
                LOG.say(
                        Level.SEVERE,
                        () -> "The database's file cannot be written; it is tried again: " + e.getMessage() + ", "
                                + Causes.describe(e));
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    @Override
    public long size() throws IOException {
        return file.size();
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
        return file.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        file.close();
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
