package dev.postcall.audit;

import static dev.postcall.harness.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.accounts.people.People;
import dev.postcall.harness.Answer;
import dev.postcall.harness.Browser;
import dev.postcall.harness.Deployed;
import dev.postcall.harness.Postcall;
import dev.postcall.harness.Sample;
import dev.postcall.harness.TestSettings;
import dev.postcall.harness.Visitor;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;

@Deployed
class AuditIT {
    private static final String PASSWORD = "a-long-enough-password";

    private final Postcall postcall = Postcall.deployed();

    @Test
    void auditRequestAnswersAtOnceOrAfterTheEnd() {
        Answer started = postcall.post("api/audit", "");
        assertThat(started.status()).isEqualTo(202);
        assertThat(started.json().getString("startedAt")).isNotEmpty();

        Answer ended = postcall.post("api/audit?wait=PT60S", "");
        assertThat(ended.status()).isEqualTo(200);
        assertThat(ended.json().getString("state")).isEqualTo("done");
        assertThat(ended.json().getInt("progress")).isEqualTo(1);
        assertThat(postcall.get("api/audit").json()).isEqualTo(ended.json());
        assertThat(postcall.delete("api/audit").json()).isEqualTo(ended.json());
    }

    @ParameterizedTest
    @ValueSource(strings = {"60", "-PT1S", "soon"})
    void invalidWaitIsABadRequest(String wait) {
        assertThat(postcall.post("api/audit?wait=" + wait, "").status()).isEqualTo(400);
    }

    @Test
    void viewerReadsTheReportButCannotStartAnAudit() {
        String name = "viewer-" + Sample.freshSid();
        Visitor admin = Visitor.admin(postcall);
        admin.addPerson(name, PASSWORD, "VIEWER");
        Visitor viewer = Visitor.signedIn(postcall, name, PASSWORD);
        String before = startedAt();

        assertThat(viewer.get("api/audit").statusCode()).isEqualTo(200);
        assertThat(viewer.post("api/audit").statusCode()).isEqualTo(403);
        assertThat(viewer.get("deliveries").body()).contains("audit-result").doesNotContain("check:start");
        viewer.submit("deliveries", "check", Map.of("check:start", "x"));
        assertThat(startedAt()).isEqualTo(before);

        admin.submit("deliveries", "check", Map.of("check:start", "x"));
        assertThat(startedAt()).isNotEqualTo(before);
    }

    private String startedAt() {
        return postcall.get("api/audit").json().get("startedAt").toString();
    }

    @Test
    void buttonStartsAnAuditAndThePageShowsTheResult() {
        postcall.awaitFanOut();
        try (Browser browser = Browser.desktop()) {
            browser.signIn(People.ADMIN, TestSettings.ADMIN_PASSWORD);
            browser.open("deliveries");
            browser.follow(By.id("check:start"));
            assertThat(browser.text("#messages")).contains("started");
            eventually(() -> assertThat(browser.text("#audit-result")).contains("calls read. Statistics"));
            browser.screenshot("audit");
            assertThat(browser.consoleErrors()).isEmpty();
        }
    }
}
