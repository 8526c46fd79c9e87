package dev.postcall.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.accounts.people.People;
import dev.postcall.harness.Deployed;
import dev.postcall.harness.InternalDetails;
import dev.postcall.harness.Postcall;
import dev.postcall.harness.RawRequest;
import dev.postcall.harness.Sample;
import dev.postcall.harness.TestSettings;
import dev.postcall.harness.Visitor;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Deployed
class SignInIT {
    private final Postcall postcall = Postcall.deployed();
    private final Visitor visitor = Visitor.of(postcall);

    @Test
    void pageRedirectsVisitorToTheSignIn() {
        HttpResponse<String> answer = visitor.get("calls");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).contains("/login");
    }

    @Test
    void sessionAllowsOnlyReadingOfTheApi() {
        assertThat(visitor.get("api/calls").statusCode()).isEqualTo(401);

        assertThat(signIn().statusCode()).isEqualTo(302);

        assertThat(visitor.get("api/calls").statusCode()).isEqualTo(200);
        assertThat(visitor.post("api/publications/redeliver").statusCode()).isEqualTo(403);
    }

    @Test
    void signInRedirectsToTheRequestedPage() {
        visitor.get("settings?x=y");

        HttpResponse<String> answer =
                visitor.signIn("login?to=%2Fsettings%3Fx%3Dy", People.ADMIN, TestSettings.ADMIN_PASSWORD);

        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/settings?x=y");
    }

    @Test
    void signInChangesTheSessionId() {
        signIn();
        String before = visitor.session();

        signIn();

        assertThat(before).isNotNull();
        assertThat(visitor.session()).isNotNull().isNotEqualTo(before);
    }

    @Test
    void sessionCookieIsHttpOnlyAndSameSite() {
        assertThat(signIn().headers().firstValue("Set-Cookie").orElseThrow())
                .containsIgnoringCase("HttpOnly")
                .containsIgnoringCase("SameSite=Lax");
    }

    @Test
    void linksDoNotContainTheSessionId() {
        assertThat(visitor.get("login").body()).doesNotContainIgnoringCase("jsessionid");
    }

    @Test
    void failedAttemptsDelayOnlyTheSameNameAndAddress() {
        String unknown = "guesser-" + Sample.freshSid();
        for (int i = 0; i < 5; i++) {
            assertThat(visitor.signIn(unknown, "guess " + i).body()).contains("not right");
        }

        assertThat(visitor.signIn(unknown, "one guess more").body()).contains("Too many");

        assertThat(signIn().statusCode()).isEqualTo(302);
        assertThat(postcall.deliver(Postcall.OUTCOME, Sample.withSid(Sample.outcome(), Sample.freshSid()))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void visitorGetsNoSession() {
        visitor.get("calls");

        assertThat(visitor.session()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin ", " admin", "admin\t", "admin\u00a0", "admin\u2003", "Admin", "ADM\u0130N"})
    void onlyTheExactNameSignsIn(String name) {
        assertThat(visitor.signIn(name, TestSettings.ADMIN_PASSWORD).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/",
                "//elsewhere.example/",
                "/\\elsewhere.example/",
                "javascript:alert(1)",
                "/calls\r\nX-Evil: 1",
                "elsewhere"
            })
    void signInDoesNotRedirectToOtherSites(String to) {
        String page = "login?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8);

        HttpResponse<String> answer = visitor.signIn(page, People.ADMIN, TestSettings.ADMIN_PASSWORD);

        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .isEqualTo(postcall.address().toString());
        assertThat(answer.headers().firstValue("X-Evil")).isEmpty();
    }

    @Test
    void signOutEndsTheSession() {
        signIn();
        String session = visitor.session();
        assertThat(withSession(session).status()).isEqualTo(200);

        visitor.signOut("settings");

        assertThat(withSession(session).status()).isEqualTo(401);
    }

    @Test
    void forgedFormIsRejectedWithAnErrorPage() {
        signIn();
        Map<String, String> forged = Map.of("postcall.form", "x", "jakarta.faces.ViewState", "-1:-1");

        HttpResponse<String> answer = visitor.post("logout", forged);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Your session has ended").doesNotContainPattern(InternalDetails.PATTERN);
        assertThat(visitor.get("api/calls").statusCode()).isEqualTo(200);
    }

    @Test
    void formOfAnotherSessionIsRejected() {
        Visitor other = Visitor.admin(postcall);
        signIn();
        Map<String, String> fields = other.fields("settings");

        assertThat(visitor.post("logout", fields).statusCode()).isEqualTo(409);
        assertThat(visitor.get("api/calls").statusCode()).isEqualTo(200);
    }

    private RawRequest.Reply withSession(String id) {
        return RawRequest.send(postcall, "GET /api/calls", List.of("Cookie: JSESSIONID=" + id), "");
    }

    private HttpResponse<String> signIn() {
        return visitor.signIn(People.ADMIN, TestSettings.ADMIN_PASSWORD);
    }
}
