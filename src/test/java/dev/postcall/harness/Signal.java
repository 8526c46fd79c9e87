package dev.postcall.harness;

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
            Unchecked.call(() -> new ProcessBuilder("sh", "-c", String.join(" ", words))
                    .start()
                    .waitFor());
        }
    }
}
