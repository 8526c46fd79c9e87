package dev.postcall.harness;

/** A signal to a process that a test has started. */
public enum Signal {
    KILL,
    QUIT,
    STOP,
    CONT;

    public void sendTo(ProcessHandle process) {
        Shell.run("kill", "-s", name(), String.valueOf(process.pid()));
    }

    /** Sends the signal to all processes of this process group. */
    void sendToGroup(ProcessHandle leader) {
        Shell.run("kill", "-s", name(), "--", "-" + leader.pid());
    }

    private static final class Shell {
        static void run(String... words) {
            Unchecked.call(() -> new ProcessBuilder("sh", "-c", String.join(" ", words))
                    .start()
                    .waitFor());
        }
    }
}
