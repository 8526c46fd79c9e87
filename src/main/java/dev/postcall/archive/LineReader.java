package dev.postcall.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Splits a stream into lines of limited length. */
final class LineReader {
    private static final int BUFFER = 64 << 10;

    private final InputStream in;
    private final int maxLength;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int limit;
    private byte[] line = new byte[BUFFER];
    private int length;

    /** @param maxLength largest number of bytes of a line */
    LineReader(InputStream in, int maxLength) {
        this.in = in;
        this.maxLength = maxLength;
    }

    /**
     * Reads the next line; {@link #line} and {@link #length} hold it until the next call.
     *
     * @return false at the end of the stream
     * @throws dev.postcall.problem.ProblemException of status 422 if the line is too long, or the stream ends within it
     */
    boolean next() throws IOException {
        length = 0;
        while (true) {
            if (position == limit && !fill()) {
                if (length > 0) {
                    throw ArchiveRecord.unusable("it is truncated");
                }
                return false;
            }
            int end = position;
            while (end < limit && buffer[end] != '\n') {
                end++;
            }
            append(end);
            if (end < limit) {
                position = end + 1;
                return true;
            }
            position = end;
        }
    }

    private boolean fill() throws IOException {
        position = 0;
        limit = Math.max(0, in.read(buffer));
        return limit > 0;
    }

    private void append(int end) {
        int more = end - position;
        if (length + more > maxLength) {
            throw ArchiveRecord.unusable("it has more than " + maxLength + " bytes");
        }
        if (length + more > line.length) {
            line = Arrays.copyOf(line, Math.max(length + more, (int) Math.min(maxLength, 2L * line.length)));
        }
        System.arraycopy(buffer, position, line, length, more);
        length += more;
    }

    byte[] line() {
        return line;
    }

    int length() {
        return length;
    }
}
