package dev.postcall.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.harness.Deployed;
import dev.postcall.harness.InternalDetails;
import dev.postcall.harness.Postcall;
import dev.postcall.harness.RawRequest;
import dev.postcall.harness.TestSettings;
import dev.postcall.harness.Visitor;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Browsers are redirected to the sign-in page; programs with a wrong address get an error. */
@Deployed
class AddressesIT {
    private static final String TOKEN = "Authorization: Bearer " + TestSettings.WEBHOOK_TOKEN;
    private static final String JSON = "Content-Type: application/json";
    private static final String PROBLEM = "application/problem+json";
    private final Postcall postcall = Postcall.deployed();

    @ParameterizedTest
    @CsvSource({
        "POST /webhook, 404",
        "POST /post-call-outcome, 404",
        "POST /Webhooks/Post-Call-Outcome, 404",
        "POST /webhooks/post-call-outcomes, 404",
        "POST /api/post-call-data, 404",
        "POST /, 405",
        "POST /settings, 405",
        "POST /login, 405",
        "POST /logout, 404",
        "POST /calls/some-call, 405",
        "PUT /, 405",
        "PUT /login, 405",
        "DELETE /calls, 405",
        "OPTIONS /deliveries, 405",
        "OPTIONS /nothing, 404",
        "PATCH /webhooks/post-call-outcome, 405",
        "GET /webhooks/post-call-outcome, 405",
        "GET /calls, 404",
        "GET /nothing, 404"
    })
    void deliveryToAMistypedAddressIsRejected(String line, int status) {
        assertRejected(line, List.of(TOKEN, JSON), status);
        assertRejected(line, List.of(TOKEN, "Content-Type: application/x-www-form-urlencoded"), status);
    }

    @ParameterizedTest
    @CsvSource({
        "POST /webhook, Accept: application/json, 404",
        "POST /, Accept: */*, 405",
        "POST /login, Accept: */*, 405",
        "GET /calls, Accept: application/json, 404",
        "PUT /settings, Accept: text/html, 405"
    })
    void programWithoutTokenIsRejected(String line, String accept, int status) {
        assertRejected(line, List.of(accept, JSON), status);
    }

    private void assertRejected(String line, List<String> headers, int status) {
        RawRequest.Reply reply = RawRequest.send(postcall, line, headers, line.startsWith("P") ? "{}" : "");

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.values("Content-Type")).singleElement().asString().startsWith(PROBLEM);
        assertThat(reply.values("Location")).isEmpty();
        assertThat(reply.values("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(reply.body()).doesNotContainPattern(InternalDetails.PATTERN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD"})
    void browserBehindAProxyWithCredentialsIsRedirectedToTheSignIn(String method) {
        RawRequest.Reply reply = RawRequest.send(
                postcall, method + " /calls", List.of("Accept: text/html", "Authorization: Basic YTpi"), "");

        assertThat(reply.status()).isEqualTo(302);
        assertThat(reply.values("Location")).singleElement().asString().contains("/login");
    }

    @Test
    void deliveriesPageListsMistypedAddressesWithSuggestions() {
        double before = counted();
        send("POST /post-call-data<script>?token=secret", TOKEN);
        send("POST /post-call-data<script>", TOKEN);
        for (int i = 0; i < 30; i++) {
            send("POST /noise-" + i + "x".repeat(500), JSON);
        }

        String page = admin().get("deliveries").body();

        assertThat(page)
                .contains("POST /post-call-data&lt;script&gt;</code>", "POST /webhooks/post-call-data</code>")
                .contains("POST /noise-29x")
                .doesNotContain("noise-5x", "secret", TestSettings.WEBHOOK_TOKEN, "x".repeat(120));
        assertThat(counted() - before).isGreaterThanOrEqualTo(32);
    }

    private void send(String line, String header) {
        assertThat(RawRequest.send(postcall, line, List.of(header), "{}").status())
                .isEqualTo(404);
    }

    private double counted() {
        return postcall.get("api/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith("postcall_requests_unknown_address_total"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    @ParameterizedTest
    @CsvSource({
        "calls/, /calls",
        "notes/?q=a%20b&speaker=human, /notes?q=a%20b&speaker=human",
        "settings/, /settings",
        "deliveries/, /deliveries",
        "login/, /login"
    })
    void trailingSlashOfAPageIsRedirected(String path, String target) {
        var answer = admin().get(path);

        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(answer.headers().firstValue("Location")).hasValue(target);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "notes?q=a%00b",
                "?period=a%00",
                "calls?agent=%00",
                "calls?sid=%00",
                "calls?cursor=a%00",
                "deliveries?cursor=%00",
                "quarantined?id=1%00",
                "login?to=%00",
                "calls?%00=a",
                "login?cid=5"
            })
    void pageRejectsInvalidParameter(String path) {
        var answer = admin().get(path);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("The request was rejected").doesNotContainPattern(InternalDetails.PATTERN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "api/notes?q=a%00b",
                "api/calls?agent=a%00b",
                "api/calls?number=%00",
                "api/outcomes?campaign=%00",
                "api/quarantine?cursor=%00"
            })
    void apiRejectsU0000WithAProblem(String path) {
        var answer = postcall.get(path);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.type()).isEqualTo(PROBLEM);
    }

    @Test
    void formWithU0000IsRejected() {
        Visitor admin = admin();
        var form = admin.form("settings", "token-new");

        assertThat(admin.send(form.with("token-new:label", "a\0b"), 0).statusCode())
                .isEqualTo(400);
    }

    @Test
    void overlongFormIsRejected() {
        String form = "jakarta.faces.ViewState=stateless&sign-in:name=" + "a".repeat(3_000_000);

        RawRequest.Reply reply = RawRequest.send(
                postcall, "POST /login", List.of("Content-Type: application/x-www-form-urlencoded"), form);

        assertThat(reply.status()).isEqualTo(413);
    }

    @Test
    void unknownPageIsNotFoundAfterSignIn() {
        assertThat(admin().get("no-such-page").statusCode()).isEqualTo(404);
        assertThat(admin().get("call").statusCode()).isEqualTo(404);
        assertThat(postcall.get("api/no-such-resource").type()).isEqualTo(PROBLEM);
    }

    private Visitor admin() {
        return Visitor.admin(postcall);
    }
}
