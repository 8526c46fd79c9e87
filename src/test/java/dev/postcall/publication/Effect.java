package dev.postcall.publication;

import dev.postcall.harness.ServerProcess;
import dev.postcall.harness.Unchecked;
import dev.postcall.publication.probe.Bells;
import dev.postcall.publication.probe.CallObserver;
import dev.postcall.publication.probe.Troubles;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What one of the probe's observers did for one subject, as a server's database has it. */
public record Effect(String observer, String subject, long started, long ended, String node) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** Fires the probe's event in a transaction of the server. */
    static void ring(ServerProcess server, String subjects, boolean rollback) {
        String query = "?subjects=" + URLEncoder.encode(subjects, StandardCharsets.UTF_8) + "&rollback=" + rollback;
        send(HttpRequest.newBuilder(bells(server, query)).POST(HttpRequest.BodyPublishers.noBody()));
    }

    static List<Effect> all(ServerProcess server) {
        return send(HttpRequest.newBuilder(bells(server, "")))
                .lines()
                .map(Effect::parse)
                .toList();
    }

    /** The subjects that an observer was told of, as often as it was, in their own order. */
    public static List<String> subjects(ServerProcess server, String observer) {
        return all(server).stream()
                .filter(effect -> effect.observer().equals(observer))
                .map(Effect::subject)
                .sorted()
                .toList();
    }

    /** From now on the probe's observer of calls fails in this way. */
    public static void trouble(ServerProcess server, CallObserver.Trouble trouble) {
        URI address = server.postcall().address().resolve(Troubles.PATH.substring(1) + "?trouble=" + trouble);
        send(HttpRequest.newBuilder(address).POST(HttpRequest.BodyPublishers.noBody()));
    }

    private static Effect parse(String line) {
        String[] parts = line.split(" ");
        return new Effect(parts[0], parts[1], Long.parseLong(parts[2]), Long.parseLong(parts[3]), parts[4]);
    }

    private static URI bells(ServerProcess server, String query) {
        return server.postcall().address().resolve(Bells.PATH.substring(1) + query);
    }

    private static String send(HttpRequest.Builder request) {
        var response = Unchecked.call(() -> HTTP.send(request.build(), BodyHandlers.ofString()));
        if (response.statusCode() != 200) {
            throw new IllegalStateException("The probe answered " + response.statusCode());
        }
        return response.body();
    }
}
