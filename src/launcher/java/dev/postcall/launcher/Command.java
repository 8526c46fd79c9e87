package dev.postcall.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs programs of the operating system. */
final class Command {
    private static final int TIMEOUT_SECONDS = 120;

    private Command() {}

    /**
     * Result of a program.
     *
     * @param status exit status; -1 if the program could not be run or did not end in time
     * @param output standard output and standard error
     */
    record Result(int status, String output) {
        boolean succeeded() {
            return status == 0;
        }
    }

    /** Runs a program until it ends, with this input. */
    static Result run(List<String> command, String input) {
        try {
            Process process = builder(command).redirectErrorStream(true).start();
            process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Result(process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS) ? process.exitValue() : -1, output);
        } catch (IOException e) {
            return new Result(-1, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Result(-1, "interrupted");
        }
    }

    /** Builds a process with English messages and without the environment variables of PostgreSQL clients. */
    static ProcessBuilder builder(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("PG"));
        environment.put("LC_ALL", "C");
        return builder;
    }
}
