package dev.postcall.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs programs of the system. */
final class Command {
    private static final int LONGEST_SECONDS = 120;

    private Command() {}

    /**
     * What a program did.
     *
     * @param status its exit status; -1 if it could not be run or did not end in time
     * @param output all that it printed
     */
    record Result(int status, String output) {
        boolean succeeded() {
            return status == 0;
        }
    }

    /** Runs a program to its end, with this as its input. */
    static Result run(List<String> command, String input) {
        try {
            Process process = builder(command).redirectErrorStream(true).start();
            process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Result(process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS) ? process.exitValue() : -1, output);
        } catch (IOException e) {
            return new Result(-1, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Result(-1, "interrupted");
        }
    }

    /** For a program whose messages are in English, and that knows nothing of another PostgreSQL's settings. */
    static ProcessBuilder builder(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("PG"));
        environment.put("LC_ALL", "C");
        return builder;
    }
}
