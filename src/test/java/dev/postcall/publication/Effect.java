package dev.postcall.publication;

import dev.postcall.harness.ServerProcess;
import dev.postcall.harness.Unchecked;
import dev.postcall.publication.probe.CallObserver;
import dev.postcall.publication.probe.FailureModeServlet;
import dev.postcall.publication.probe.ProbeEventServlet;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The effect of a probe observer on a subject, as stored in the server's database. */
public record Effect(String observer, String subject, long started, long ended, String node) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** Fires the probe's event in a transaction of the server. */
    static void fireProbeEvent(ServerProcess server, String subjects, boolean rollback) {
        String query = "?subjects=" + URLEncoder.encode(subjects, StandardCharsets.UTF_8) + "&rollback=" + rollback;
        send(HttpRequest.newBuilder(events(server, query)).POST(HttpRequest.BodyPublishers.noBody()));
    }

    static List<Effect> all(ServerProcess server) {
        return send(HttpRequest.newBuilder(events(server, "")))
                .lines()
                .map(Effect::parse)
                .toList();
    }

    /** The subjects that were delivered to an observer, sorted, with repetitions. */
    public static List<String> subjects(ServerProcess server, String observer) {
        return all(server).stream()
                .filter(effect -> effect.observer().equals(observer))
                .map(Effect::subject)
                .sorted()
                .toList();
    }

    /** Sets how the probe's observer of calls fails. */
    public static void setFailureMode(ServerProcess server, CallObserver.FailureMode mode) {
        URI address = server.postcall().address().resolve(FailureModeServlet.PATH.substring(1) + "?mode=" + mode);
        send(HttpRequest.newBuilder(address).POST(HttpRequest.BodyPublishers.noBody()));
    }

    private static Effect parse(String line) {
        String[] parts = line.split(" ");
        return new Effect(parts[0], parts[1], Long.parseLong(parts[2]), Long.parseLong(parts[3]), parts[4]);
    }

    private static URI events(ServerProcess server, String query) {
        return server.postcall().address().resolve(ProbeEventServlet.PATH.substring(1) + query);
    }

    private static String send(HttpRequest.Builder request) {
        var response = Unchecked.call(() -> HTTP.send(request.build(), BodyHandlers.ofString()));
        if (response.statusCode() != 200) {
            throw new IllegalStateException("The probe answered " + response.statusCode());
        }
        return response.body();
    }
}
