package dev.postcall.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.harness.Deployed;
import dev.postcall.harness.InternalDetails;
import dev.postcall.harness.Postcall;
import dev.postcall.harness.RawRequest;
import dev.postcall.harness.TestSettings;
import dev.postcall.harness.Visitor;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every response of the WAR has the security headers, including errors and rejections. */
@Deployed
class SecurityHeadersIT {
    private static final String WEBHOOK = "Authorization: Bearer " + TestSettings.WEBHOOK_TOKEN;
    private static final String API = "Authorization: Bearer " + TestSettings.API_TOKEN;
    private final Postcall postcall = Postcall.deployed();

    @ParameterizedTest
    @CsvSource({
        "GET /, 302",
        "GET /calls, 302",
        "GET /calls/x?a=b%0d%0aX-Evil:1, 302",
        "GET /no-such-page, 302",
        "GET /WEB-INF/web.xml, 302",
        "GET /META-INF/sbom/postcall.cdx.json, 302",
        "POST /settings, 405",
        "GET /login, 200",
        "HEAD /login, 200",
        "GET /login?jakarta.faces.ViewState=1, 400",
        "GET /login?to=%00, 400",
        "POST /login?jakarta.faces.ViewState=1, 405",
        "PUT /login, 405",
        "BREW /login, 405",
        "GET /resources/postcall/postcall.css, 200",
        "GET /jakarta.faces.resource/postcall.css.xhtml?ln=postcall, 200",
        "GET /jakarta.faces.resource/none.css.xhtml?ln=postcall, 404",
        "GET /jakarta.faces.resource/web.xml.xhtml?ln=../WEB-INF, 404",
        "GET /favicon.ico, 404",
        "GET /robots.txt, 404"
    })
    void responsesToBrowsersHaveSecurityHeaders(String line, int status) {
        RawRequest.Reply reply = RawRequest.send(postcall, line, List.of(), "");

        assertThat(reply.status()).isEqualTo(status);
        assertSecurityHeaders(reply);
        assertThat(reply.values("X-Evil")).isEmpty();
        if (status >= 400) {
            assertThat(reply.body()).doesNotContainPattern(InternalDetails.PATTERN);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET /, 200",
        "GET /calls, 200",
        "GET /notes?q=x, 200",
        "GET /deliveries, 200",
        "GET /settings, 200",
        "GET /calls/no-such-call, 404",
        "GET /quarantined?id=1, 404",
        "GET /quarantined?id=one, 404",
        "GET /no-such-page, 404",
        "GET /login.xhtml/x, 404",
        "GET /calls?from=x&to=y, 200",
        "GET /calls?cursor=forged, 200",
        "GET /deliveries?jakarta.faces.ViewState=1, 400",
        "POST /deliveries?jakarta.faces.ViewState=1, 405"
    })
    void pagesOfASessionHaveSecurityHeaders(String line, int status) {
        Visitor visitor = Visitor.admin(postcall);

        RawRequest.Reply reply =
                RawRequest.send(postcall, line, List.of("Cookie: JSESSIONID=" + visitor.session()), "");

        assertThat(reply.status()).isEqualTo(status);
        assertSecurityHeaders(reply);
        if (status == 200) {
            assertThat(reply.values("Content-Security-Policy"))
                    .singleElement()
                    .asString()
                    .startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
                    .doesNotContain("unsafe", "nonce", "http");
        } else {
            assertThat(reply.body()).doesNotContainPattern(InternalDetails.PATTERN);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET /api/calls, , 401",
        "GET /api/calls, Authorization: Bearer wrong, 401",
        "GET /api/calls, Authorization: Basic YTpi, 401",
        "GET /api/nothing, " + API + ", 404",
        "GET /api, " + API + ", 404",
        "GET /api/application.wadl, " + API + ", 404",
        "GET /webhooks/application.wadl, " + API + ", 404",
        "GET /api/calls?from=yesterday, " + API + ", 400",
        "GET /api/calls?from=%zz, " + API + ", 400",
        "GET /api/calls?cursor=forged, " + API + ", 400",
        "GET /api/calls/no-such-call, " + API + ", 404",
        "GET /api/deliveries/one/body, " + API + ", 404",
        "PUT /api/calls, " + API + ", 405",
        "DELETE /api/quarantine/1, " + API + ", 404",
        "POST /api/publications/redeliver, Content-Type: nonsense, 400",
        "GET /webhooks, , 404",
        "GET /webhooks/nothing, , 404",
        "GET /webhooks/post-call-outcome, " + WEBHOOK + ", 405",
        "POST /webhooks/post-call-outcome, , 401",
        "POST /webhooks/post-call-outcome, " + WEBHOOK + ", 400",
        "POST /webhooks/post-call-outcome, Content-Type: nonsense, 401"
    })
    void errorsOfProgramsAreProblems(String line, String header, int status) {
        RawRequest.Reply reply = RawRequest.send(
                postcall, line, header == null ? List.of() : List.of(header), line.startsWith("POST") ? "{" : "");

        assertThat(reply.status()).isEqualTo(status);
        assertSecurityHeaders(reply);
        assertThat(reply.values("Content-Type")).singleElement().asString().startsWith("application/problem+json");
        assertThat(reply.values("Set-Cookie")).isEmpty();
        assertThat(reply.body()).doesNotContainPattern(InternalDetails.PATTERN);
    }

    @ParameterizedTest
    @CsvSource({
        "POST /webhooks/post-call-outcome, " + WEBHOOK + ", Content-Encoding: gzip, 415",
        "GET /api/calls, " + API + ", Accept: image/png, 406",
        "GET /api/health/ready, " + API + ", Accept: */*, 200",
        "GET /api/metrics, " + API + ", Accept: */*, 200",
        "GET /api/openapi.yaml, " + API + ", Accept: */*, 200",
        "OPTIONS /webhooks/post-call-outcome, " + WEBHOOK + ", Accept: */*, 200"
    })
    void responsesToProgramsHaveSecurityHeaders(String line, String header, String another, int status) {
        RawRequest.Reply reply = RawRequest.send(postcall, line, List.of(header, another), "");

        assertThat(reply.status()).isEqualTo(status);
        assertSecurityHeaders(reply);
        assertThat(reply.body()).doesNotContainIgnoringCase("jersey");
    }

    @ParameterizedTest
    @CsvSource({
        "multipart/form-data, x, 400",
        "application/x-www-form-urlencoded, %zz=%, 405",
        "application/x-www-form-urlencoded, postcall.form=a%0d%0aX-Evil: 1&jakarta.faces.ViewState=x, 409",
        "text/plain, x, 405"
    })
    void malformedFormsAreRejected(String type, String body, int status) {
        RawRequest.Reply reply = RawRequest.send(postcall, "POST /login", List.of("Content-Type: " + type), body);

        assertThat(reply.status()).isEqualTo(status);
        assertSecurityHeaders(reply);
        assertThat(reply.values("X-Evil")).isEmpty();
        assertThat(reply.body()).doesNotContainPattern(InternalDetails.PATTERN);
    }

    private static void assertSecurityHeaders(RawRequest.Reply reply) {
        assertThat(reply.values("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(reply.values("X-Frame-Options")).containsExactly("DENY");
        assertThat(reply.values("Referrer-Policy")).containsExactly("same-origin");
        assertThat(reply.values("Content-Security-Policy"))
                .isNotEmpty()
                .allSatisfy(policy -> assertThat(policy).contains("frame-ancestors 'none'"));
        List<String> productHeaders = new ArrayList<>(reply.values("Server"));
        productHeaders.addAll(reply.values("X-Powered-By"));
        assertThat(productHeaders).isEmpty();
    }
}
