package dev.postcall.harness;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.client.Invocation;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.concurrent.TimeUnit;

/** A client of the webhooks and the API of a server. */
public final class Postcall {
    public static final String OUTCOME = "post-call-outcome";
    public static final String DATA = "post-call-data";
    private static final Client CLIENT = ClientBuilder.newBuilder()
            .connectTimeout(5, TimeUnit.SECONDS)
            .readTimeout(90, TimeUnit.SECONDS)
            .build();

    private final URI address;

    private Postcall(URI address) {
        this.address = address;
    }

    /** Returns the server that all tests marked {@link Deployed} share. */
    public static Postcall deployed() {
        return SharedServer.postcall();
    }

    public static Postcall at(URI address) {
        return new Postcall(address);
    }

    /** Address with a trailing slash. */
    public URI address() {
        return address;
    }

    /** Sends a delivery as the vendor does. */
    public Answer deliver(String webhook, String body) {
        return deliver(webhook, "Bearer " + TestSettings.WEBHOOK_TOKEN, Entity.json(body));
    }

    /** @param authorization value of the header; null to omit it */
    public Answer deliver(String webhook, String authorization, Entity<?> body) {
        Invocation.Builder request =
                CLIENT.target(address).path("webhooks").path(webhook).request();
        if (authorization != null) {
            request.header(HttpHeaders.AUTHORIZATION, authorization);
        }
        return Answer.of(request.post(body));
    }

    /** @param path with its query, for instance {@code api/calls?limit=5} */
    public Answer get(String path) {
        return Answer.of(api(path).get());
    }

    /** Returns the bytes of the response. */
    public byte[] bytes(String path) {
        return api(path).get(byte[].class);
    }

    public Answer delete(String path) {
        return Answer.of(api(path).delete());
    }

    public Answer post(String path, String body) {
        return Answer.of(api(path).post(Entity.entity(body, MediaType.APPLICATION_JSON_TYPE)));
    }

    /** Waits until every observer has been notified of all deliveries so far. */
    public void awaitFanOut() {
        Eventually.eventually(() -> assertThat(get("api/publications").json().getJsonArray("items"))
                .isNotEmpty()
                .allSatisfy(item ->
                        assertThat(item.asJsonObject().getInt("waiting")).isZero()));
    }

    /** Returns the entry of the delivery that was quarantined last. */
    public JsonObject newestQuarantined() {
        return get("api/quarantine?limit=1").json().getJsonArray("items").getJsonObject(0);
    }

    /** Starts an audit, or joins a running one, and returns its report. */
    public JsonObject audit() {
        return post("api/audit?wait=PT60S", "").json();
    }

    private Invocation.Builder api(String path) {
        return CLIENT.target(address.resolve(path))
                .request()
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + TestSettings.API_TOKEN);
    }
}
