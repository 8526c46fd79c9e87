package dev.postcall.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.harness.Deployed;
import dev.postcall.harness.Postcall;
import dev.postcall.harness.Sample;
import dev.postcall.harness.TestSettings;
import dev.postcall.harness.Visitor;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

@Deployed
class SignInIT {
    private final Postcall postcall = Postcall.deployed();
    private final Visitor visitor = Visitor.of(postcall);

    @Test
    void pagesLeadStrangersToTheSignIn() {
        HttpResponse<String> answer = visitor.get("calls");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).contains("/login");
    }

    @Test
    void theRightPasswordOpensTheApiForReadingOnly() {
        assertThat(visitor.get("api/calls").statusCode()).isEqualTo(401);

        assertThat(signIn().statusCode()).isEqualTo(302);

        assertThat(visitor.get("api/calls").statusCode()).isEqualTo(200);
        assertThat(visitor.post("api/publications/redeliver").statusCode()).isEqualTo(403);
    }

    @Test
    void whoWasSentToTheSignInComesBackToThePageOfTheirChoice() {
        visitor.get("settings?x=y");

        HttpResponse<String> answer =
                visitor.signIn("login?to=%2Fsettings%3Fx%3Dy", People.ADMIN, TestSettings.ADMIN_PASSWORD);

        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/settings?x=y");
    }

    @Test
    void theSessionGetsAnotherIdAtTheSignIn() {
        visitor.get("login");
        String before = visitor.session();

        signIn();

        assertThat(before).isNotNull();
        assertThat(visitor.session()).isNotNull().isNotEqualTo(before);
    }

    @Test
    void scriptsAndForeignPagesDoNotGetTheCookie() {
        assertThat(visitor.get("login").headers().firstValue("Set-Cookie").orElseThrow())
                .containsIgnoringCase("HttpOnly")
                .containsIgnoringCase("SameSite=Lax");
    }

    @Test
    void theSessionIsNeverInALink() {
        assertThat(visitor.get("login").body()).doesNotContainIgnoringCase("jsessionid");
    }

    @Test
    void guessingIsSlowedDownForTheGuesserAlone() {
        String nobody = "guesser-" + Sample.freshSid();
        for (int i = 0; i < 5; i++) {
            assertThat(visitor.signIn(nobody, "guess " + i).body()).contains("not right");
        }

        assertThat(visitor.signIn(nobody, "one guess more").body()).contains("Too many");

        assertThat(signIn().statusCode()).isEqualTo(302);
        assertThat(postcall.deliver(Postcall.OUTCOME, Sample.withSid(Sample.outcome(), Sample.freshSid()))
                        .status())
                .isEqualTo(200);
    }

    private HttpResponse<String> signIn() {
        return visitor.signIn(People.ADMIN, TestSettings.ADMIN_PASSWORD);
    }
}
