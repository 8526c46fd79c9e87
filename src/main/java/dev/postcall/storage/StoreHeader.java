package dev.postcall.storage;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Optional;
import org.h2.mvstore.DataUtils;

/**
 * The header of H2's file, held against the chunks that are written. After a crash H2 begins to look for the newest chunk at
 * the one that the header names, and goes on where each foresaw the next. But the header that it writes with a chunk that lies
 * elsewhere than foreseen, names the chunk before: the newest, though it was synced, would not be found.
 */
final class StoreHeader {
    private static final Charset CHARSET = StandardCharsets.ISO_8859_1;
    private static final int COPY = 4096;
    /** It is there twice. */
    static final int SIZE = 2 * COPY;

    private static final int LONGEST_CHUNK_HEADER = 1024;
    private static final String BEGINNING = "H:";
    private static final String CHUNK = "chunk";
    private static final String BLOCK = "block";
    private static final String VERSION = "version";
    private static final String CHECKSUM = "fletcher";

    private HashMap<String, String> header = new HashMap<>();
    private HashMap<String, String> newest = new HashMap<>();

    /** Takes note of what is written to the file, or was found at its beginning. */
    void note(long position, ByteBuffer bytes) {
        if (position == 0) {
            find(bytes, BEGINNING).ifPresent(found -> header = found);
        } else if (position >= SIZE) {
            find(bytes, CHUNK + ":").ifPresent(chunk -> noteChunk(chunk, position / COPY));
        }
    }

    private void noteChunk(HashMap<String, String> chunk, long block) {
        if (version(chunk) >= version(newest)) {
            newest = chunk;
            newest.put(BLOCK, Long.toHexString(block));
        }
    }

    /** A line of keys and values that the bytes begin with. */
    private static Optional<HashMap<String, String>> find(ByteBuffer bytes, String beginning) {
        byte[] start = new byte[Math.min(LONGEST_CHUNK_HEADER, bytes.remaining())];
        bytes.duplicate().get(start);
        String text = new String(start, CHARSET);
        int end = text.indexOf('\n');
        return text.startsWith(beginning) && end > 0
                ? Optional.of(DataUtils.parseMap(text.substring(0, end).strip()))
                : Optional.empty();
    }

    private static long version(HashMap<String, String> chunk) {
        return DataUtils.readHexLong(chunk, VERSION, DataUtils.readHexLong(chunk, CHUNK, 0));
    }

    private boolean namesNewest() {
        return version(header) == version(newest) && newest.get(BLOCK).equals(header.get(BLOCK));
    }

    /** The header as it is to be written, at the file's beginning; empty if the one that is there names the newest chunk. */
    Optional<ByteBuffer> correction() {
        if (header.isEmpty() || newest.isEmpty() || namesNewest()) {
            return Optional.empty();
        }
        HashMap<String, String> corrected = new HashMap<>(header);
        corrected.remove(CHECKSUM);
        corrected.put(CHUNK, newest.get(CHUNK));
        corrected.put(BLOCK, newest.get(BLOCK));
        corrected.put(VERSION, Long.toHexString(version(newest)));
        StringBuilder line = new StringBuilder();
        DataUtils.appendMap(line, corrected);
        byte[] checked = line.toString().getBytes(CHARSET);
        DataUtils.appendMap(line, CHECKSUM, DataUtils.getFletcher32(checked, 0, checked.length));
        byte[] copy = line.append('\n').toString().getBytes(CHARSET);
        ByteBuffer both = ByteBuffer.allocate(SIZE);
        both.put(0, copy).put(COPY, copy);
        return Optional.of(both);
    }
}
