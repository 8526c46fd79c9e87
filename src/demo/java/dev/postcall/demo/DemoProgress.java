package dev.postcall.demo;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Properties;

/**
 * Stores how many calls of the demo were sent, so that a later start does not send them again.
 *
 * @param file properties file
 */
record DemoProgress(Path file) {
    private static final String END = "end";
    private static final String CALLS = "calls";

    /**
     * The calls that were sent so far.
     *
     * @param end the instant before which all calls begin
     * @param calls number of calls that were sent, from the first on
     */
    record State(Instant end, long calls) {
        State withCalls(long sent) {
            return new State(end, sent);
        }
    }

    /** Reads the state. If the file is missing, creates it with no calls and the current time as their end. */
    State read() throws IOException {
        if (Files.notExists(file)) {
            State state = new State(Instant.now().truncatedTo(ChronoUnit.MICROS), 0);
            write(state);
            return state;
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return new State(Instant.parse(properties.getProperty(END)), Long.parseLong(properties.getProperty(CALLS)));
    }

    void write(State state) throws IOException {
        Properties properties = new Properties();
        properties.setProperty(END, state.end().toString());
        properties.setProperty(CALLS, String.valueOf(state.calls()));
        try (Writer writer = Files.newBufferedWriter(file)) {
            properties.store(writer, "calls of the demo that were sent");
        }
    }
}
