package dev.postcall.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The processes of a launcher, its server and its PostgreSQL.
 *
 * @param launcher leader of the process group that includes the server; PostgreSQL has its own group
 * @param data data folder of Postcall
 */
public record EmbeddedProcesses(ProcessHandle launcher, Path data) {
    public ProcessHandle server() {
        return launcher.children()
                .filter(child -> child.info().commandLine().orElse("").contains(" Serve "))
                .findFirst()
                .orElseThrow(() -> new AssertionError("The launcher has no server"));
    }

    /** Returns PostgreSQL's main process. */
    public ProcessHandle postmaster() {
        return pid().flatMap(ProcessHandle::of).orElseThrow(() -> new AssertionError("There is no PostgreSQL"));
    }

    private Optional<Long> pid() {
        try {
            return Files.readAllLines(data.resolve("postgresql/data/postmaster.pid")).stream()
                    .findFirst()
                    .map(String::strip)
                    .map(Long::valueOf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kills the launcher and the server together. */
    public void killGroup() {
        Signal.KILL.sendToGroup(launcher);
    }

    /** Returns all PostgreSQL processes of this data folder, including orphaned ones. */
    public List<ProcessHandle> postgres() {
        Stream<ProcessHandle> postmasters = ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains(data + "/postgresql/data"));
        return postmasters
                .flatMap(postmaster -> Stream.concat(Stream.of(postmaster), postmaster.children()))
                .toList();
    }
}
