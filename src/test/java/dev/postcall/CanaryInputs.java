package dev.postcall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.accounts.people.People;
import dev.postcall.harness.Canaries;
import dev.postcall.harness.Eventually;
import dev.postcall.harness.Postcall;
import dev.postcall.harness.RawRequest;
import dev.postcall.harness.Sample;
import dev.postcall.harness.TestSettings;
import dev.postcall.harness.Visitor;
import jakarta.json.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Sends canaries to every input of a server, and collects the error responses. */
final class CanaryInputs {
    private final Canaries canaries;
    private final List<String> errors = new ArrayList<>();

    CanaryInputs(Canaries canaries) {
        this.canaries = canaries;
    }

    String deliver(Postcall postcall) {
        String sid = Sample.freshSid();
        assertThat(postcall.deliver(Postcall.OUTCOME, call(sid)).status()).isEqualTo(200);
        IntStream.range(0, 20)
                .parallel()
                .forEach(i -> postcall.deliver(
                        i % 2 == 0 ? Postcall.OUTCOME : Postcall.DATA,
                        call(sid + "-many").replace("seconds", "seconds" + i)));
        return sid;
    }

    String call(String sid) {
        String words = canaries.word() + " " + "long ".repeat(2000) + canaries.word();
        return Json.createObjectBuilder()
                .add(
                        "call",
                        Json.createObjectBuilder()
                                .add("sid", sid)
                                .add("cachedLeadName", canaries.word())
                                .add("fromNumber", canaries.number())
                                .add("toNumber", canaries.number())
                                .add("callRecordingUrl", "https://recordings.example/" + canaries.word())
                                .add("transcript", "BOT: " + canaries.word() + "\nHUMAN: " + words)
                                .add("notes", words)
                                .add("createdAt", canaries.word())
                                .add("duration", canaries.word())
                                .add("leadData", Json.createObjectBuilder().add(canaries.word(), canaries.word())))
                .add("headers", Json.createObjectBuilder().add("authorization", canaries.word()))
                .build()
                .toString();
    }

    void sendInvalidDeliveries(Postcall postcall) {
        String good = call(Sample.freshSid());
        for (String body : List.of(
                good.substring(0, good.length() / 2),
                good.replace("\"sid\"", "\"" + canaries.word() + "\""),
                good.replace("\"sid\":\"", "\"sid\":\"" + canaries.word().repeat(20)),
                "[" + good + "]",
                "\"" + canaries.word() + "\"",
                canaries.word(),
                good + canaries.word(),
                "[".repeat(5000) + canaries.word())) {
            recordError(postcall.deliver(Postcall.OUTCOME, body).body());
        }
        String unusual = good.replace("\"notes\":\"", "\"notes\":\"\\u0000\\ud800");
        assertThat(postcall.deliver(Postcall.OUTCOME, unusual).status()).isEqualTo(200);
    }

    void sendInvalidRequests(Postcall postcall) {
        for (String scheme : List.of("Bearer ", "Basic ", "bearer  ", "")) {
            for (String line : List.of("POST /webhooks/post-call-outcome", "GET /api/calls", "GET /api/metrics")) {
                recordError(RawRequest.send(postcall, line, List.of("Authorization: " + scheme + canaries.word()), "")
                        .body());
            }
        }
        String api = "Authorization: Bearer " + TestSettings.API_TOKEN;
        for (String target : List.of(
                "/api/calls/",
                "/api/calls?from=",
                "/api/calls?cursor=",
                "/api/calls?limit=",
                "/api/calls?number=",
                "/api/notes?q=",
                "/api/notes?q=x&speaker=",
                "/api/outcomes?by=",
                "/api/outcomes?from=",
                "/api/quarantine/",
                "/api/deliveries/",
                "/api/publications/redeliver?observer=",
                "/api/nothing/",
                "/webhooks/",
                "/%zz")) {
            for (String method : List.of("GET ", "POST ", "DELETE ")) {
                RawRequest.Reply reply = RawRequest.send(postcall, method + target + canaries.word(), List.of(api), "");
                if (reply.status() >= 400) {
                    recordError(reply.body());
                }
            }
        }
        List<String> form = List.of("Content-Type: application/x-www-form-urlencoded");
        for (String broken : List.of("=x%zz", "%zz=", "=%", "=%ff%fe")) {
            String field = "sign-in:password" + canaries.word() + broken + canaries.word();
            recordError(RawRequest.send(postcall, "POST /login", form, field).body());
            RawRequest.send(postcall, "GET /login?" + field, List.of(), "");
            RawRequest.send(postcall, "GET /api/calls?" + field, List.of(api), "");
        }
        recordError(RawRequest.send(postcall, "GET /login?jakarta.faces.ViewState=" + canaries.word(), List.of(), "")
                .body());
    }

    void replayQuarantined(Postcall postcall) {
        String id = postcall.newestQuarantined().getString("id");
        recordError(postcall.post("api/quarantine/" + id + "/replay", "{\"call\":{\"x\":\"" + canaries.word() + "\"}}")
                .body());
        postcall.post("api/quarantine/" + id + "/replay", call(Sample.freshSid()));
        postcall.post("api/publications/redeliver", "");
        postcall.get("api/notes?q=" + canaries.word());
    }

    Visitor signIn(Postcall postcall) {
        Visitor visitor = Visitor.of(postcall);
        for (int i = 0; i < 7; i++) {
            visitor.signIn(People.ADMIN, canaries.word());
        }
        visitor.signIn(canaries.word(), canaries.word());
        Visitor other = Visitor.of(postcall);
        visitor.signIn("x".repeat(200), canaries.word());
        other.get("login?password=" + canaries.word());
        // failed attempts delay the sign-in with this name and address
        Eventually.eventually(() -> assertThat(
                        other.signIn(People.ADMIN, TestSettings.ADMIN_PASSWORD).statusCode())
                .isEqualTo(302));
        other.submit(
                "settings",
                "password-form",
                Map.of(
                        "password-form",
                        "password-form",
                        "password-form:current",
                        canaries.word(),
                        "password-form:new-password",
                        canaries.word(),
                        "password-form:change",
                        "x"));
        return other;
    }

    void readEverything(Visitor admin, String sid) {
        for (String page : List.of(
                "",
                "calls",
                "calls/" + sid,
                "notes?q=",
                "deliveries",
                "settings",
                "calls?number=",
                "calls?cursor=",
                "deliveries?cursor=",
                "quarantined?id=",
                "calls?from=",
                "?agent=",
                "notes?q=x&cursor=")) {
            admin.get(page.endsWith("=") ? page + URLEncoder.encode(canaries.word(), StandardCharsets.UTF_8) : page);
        }
    }

    void recordError(String body) {
        errors.add(body);
    }

    List<String> errors() {
        return errors;
    }
}
