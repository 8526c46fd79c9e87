package dev.postcall.webhooks;

import dev.postcall.harness.Postcall;
import dev.postcall.harness.TestSettings;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/**
 * A delivery of exactly these bytes on its own connection, with no header that Java's client does not add itself, except the
 * token. {@link dev.postcall.harness.RawDelivery} varies the framing instead.
 */
record BareDelivery(HttpRequest.Builder request) {
    static BareDelivery of(byte[] body) {
        return new BareDelivery(
                HttpRequest.newBuilder(Postcall.deployed().address().resolve("webhooks/" + Postcall.OUTCOME))
                        .header("Authorization", "Bearer " + TestSettings.WEBHOOK_TOKEN)
                        .POST(BodyPublishers.ofByteArray(body)));
    }

    /** @param value empty to omit the header */
    BareDelivery with(String header, String value) {
        return value.isEmpty() ? this : new BareDelivery(request.header(header, value));
    }

    HttpResponse<String> send() throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }
}
