package dev.postcall.harness;

import java.io.IOException;
import java.io.UncheckedIOException;

/** A signal of the system to a process that a test started. */
public enum Signal {
    KILL,
    QUIT,
    STOP,
    CONT;

    public void sendTo(ProcessHandle process) {
        Shell.run("kill", "-s", name(), String.valueOf(process.pid()));
    }

    /** To all processes of the group that this process leads. */
    void sendToGroup(ProcessHandle leader) {
        Shell.run("kill", "-s", name(), "--", "-" + leader.pid());
    }

    private static final class Shell {
        static void run(String... words) {
            try {
                new ProcessBuilder("sh", "-c", String.join(" ", words)).start().waitFor();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
