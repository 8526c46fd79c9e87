package dev.postcall.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.harness.Eventually;
import dev.postcall.harness.Postcall;
import dev.postcall.harness.ServerProcess;
import dev.postcall.harness.TestSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** Postcall in its default configuration. The fan-out runs during the measurement. */
final class PostcallServer implements Contender {
    private final ServerProcess server;
    private final Wrk wrk;

    private PostcallServer(Map<String, String> settings) {
        this.server = ServerProcess.with(settings).atFullSpeed().start();
        this.wrk = new Wrk(
                server.postcall().address().resolve("webhooks/" + Postcall.OUTCOME), TestSettings.WEBHOOK_TOKEN);
    }

    /**
     * @param url URL of an empty database
     * @param data parent of its data folder
     * @param settings additional settings, by key
     */
    static PostcallServer on(String url, Path data, Map<String, String> settings) {
        Map<String, String> all = TestSettings.on(url, TestSettings.freshIn(data, "postcall"));
        all.putAll(settings);
        return new PostcallServer(all);
    }

    @Override
    public String name() {
        return "Postcall";
    }

    @Override
    public Figures load(int connections, Duration time) {
        return wrk.load(connections, time);
    }

    /** As {@link #load}, but at a steady rate in calls a second, if the server can keep up. */
    Figures loadAt(double rate, Duration time) {
        return wrk.loadAt(rate, time);
    }

    Postcall postcall() {
        return server.postcall();
    }

    /** Number of counted calls. Call it after {@link #settle} to include all calls. */
    @Override
    public long stored() {
        return server.postcall()
                .get("api/outcomes")
                .json()
                .getJsonObject("total")
                .getJsonNumber("calls")
                .longValue();
    }

    @Override
    public void settle() {
        Eventually.within(
                Duration.ofMinutes(10),
                () -> assertThat(
                                server.postcall().get("api/publications").json().getJsonArray("items"))
                        .isNotEmpty()
                        .allSatisfy(item -> assertThat(item.asJsonObject().getInt("waiting"))
                                .isZero()));
    }

    @Override
    public Usage usage() {
        return Usage.of(server.process());
    }

    @Override
    public void close() {
        server.close();
    }
}
