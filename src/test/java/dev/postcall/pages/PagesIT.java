package dev.postcall.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.harness.Browser;
import dev.postcall.harness.DemoMonth;
import dev.postcall.harness.Deployed;
import dev.postcall.harness.Eventually;
import dev.postcall.harness.Postcall;
import dev.postcall.harness.Sample;
import dev.postcall.harness.TestSettings;
import dev.postcall.harness.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebElement;

/** The pages in a real browser. */
@Deployed
class PagesIT {
    private final Postcall postcall = Postcall.deployed();

    @BeforeAll
    static void deliverAMonth() {
        DemoMonth.deliver();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void deliveredCallIsShownOnThePages(boolean desktop) {
        String sid = Sample.freshSid();
        postcall.deliver(Postcall.OUTCOME, Sample.withSid(Sample.outcome(), sid));
        postcall.awaitFanOut();

        try (Browser browser = desktop ? Browser.desktop() : Browser.phone()) {
            String width = desktop ? "desktop" : "phone";
            browser.open("");
            browser.screenshot("login-" + width);
            browser.signIn("admin", TestSettings.ADMIN_PASSWORD);

            browser.open("?from=2023-12-31&to=2024-01-01");
            assertThat(browser.text("#answered")).isNotEqualTo("0");
            assertThat(browser.text("main")).contains("per answered call").containsIgnoringCase("Booked appointment");
            browser.screenshot("dashboard-" + width);

            browser.open("calls?from=2023-12-31&to=2024-01-01&achieved=true");
            assertThat(browser.addresses("#calls a")).contains(address("calls/" + sid));
            browser.screenshot("calls-" + width);
            browser.open("calls?from=2023-12-31&to=2024-01-01&achieved=false");
            assertThat(browser.addresses("#calls a")).doesNotContain(address("calls/" + sid));

            browser.open("calls/" + sid);
            assertThat(browser.text("h1")).isEqualTo("Tyler");
            assertThat(browser.text("#conversation .human")).contains("how's it going");
            assertThat(browser.text("#outcome")).isEqualTo("Booked appointment");
            browser.screenshot("call-" + width);

            browser.open("notes?q=instructor");
            assertThat(browser.text("#hits mark")).startsWithIgnoringCase("instructor");
            browser.screenshot("notes-" + width);

            browser.open("deliveries");
            assertThat(browser.text("main")).contains("notes", "outcomes");
            browser.screenshot("deliveries-" + width);

            browser.open("settings");
            assertThat(browser.text("#outcome-url")).endsWith("/webhooks/post-call-outcome");
            assertThat(browser.driver().getPageSource())
                    .doesNotContain(TestSettings.WEBHOOK_TOKEN, TestSettings.API_TOKEN, TestSettings.ADMIN_PASSWORD);
            browser.screenshot("settings-" + width);
            assertThat(browser.consoleErrors()).isEmpty();
        }
    }

    @Test
    void quarantinedDeliveryIsCorrectedAndReplayed() {
        String sid = Sample.freshSid();
        postcall.deliver(Postcall.OUTCOME, "{\"call\":{\"id\":\"" + sid + "\"}}");

        try (Browser browser = Browser.desktop()) {
            browser.signIn("admin", TestSettings.ADMIN_PASSWORD);
            browser.open("deliveries");
            browser.follow(By.cssSelector("#quarantine a"));
            assertThat(browser.text("#reason")).contains("sid");
            WebElement body = browser.driver().findElement(By.id("delivery-form:body"));
            body.clear();
            body.sendKeys("{\"call\":{\"sid\":\"" + sid + "\"}}");
            browser.screenshot("quarantined-desktop");
            browser.follow(By.id("delivery-form:replay-corrected"));

            assertThat(browser.driver().getCurrentUrl()).isEqualTo(address("calls/" + sid));
            assertThat(browser.text("#messages")).contains("saved");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void everyTextHasEnoughContrast(String theme) throws IOException {
        String sid = Sample.freshSid();
        postcall.deliver(Postcall.OUTCOME, Sample.withSid(Sample.outcome(), sid));
        postcall.deliver(Postcall.OUTCOME, "no call");
        postcall.awaitFanOut();
        String contrast = Files.readString(Path.of("src/test/resources/contrast.js"));

        try (Browser browser = Browser.desktop()) {
            browser.setTheme(theme);
            browser.signIn("admin", TestSettings.ADMIN_PASSWORD);
            for (String page : List.of(
                    "?period=all",
                    "calls",
                    "calls/" + sid,
                    "notes?q=instructor",
                    "deliveries",
                    "settings",
                    "no-page")) {
                browser.open(page);
                browser.screenshot(theme + "-" + page.replaceAll("\\W.*", ""));
                assertThat((List<?>) ((JavascriptExecutor) browser.driver()).executeScript(contrast))
                        .as(page)
                        .isEmpty();
            }
        }
    }

    @Test
    void deliveryWithoutCallStaysInQuarantineUntilItIsDeleted() {
        String body = "{\"call\":{\"id\":\"" + Sample.freshSid() + "\"}}";
        postcall.deliver(Postcall.OUTCOME, body);
        String id = postcall.newestQuarantined().getString("id");

        try (Browser browser = Browser.desktop()) {
            browser.signIn("admin", TestSettings.ADMIN_PASSWORD);
            browser.open("quarantined?id=" + id);
            browser.driver().findElement(By.id("delivery-form:replay")).click();
            Eventually.eventually(() -> assertThat(browser.text("#messages")).contains("sid"));
            assertThat(postcall.get("api/quarantine/" + id + "/body").body()).isEqualTo(body);

            browser.driver().findElement(By.id("delivery-form:delete")).click();
            browser.driver().switchTo().alert().accept();
            Eventually.eventually(
                    () -> assertThat(browser.driver().getCurrentUrl()).isEqualTo(address("deliveries")));
            assertThat(browser.text("#messages")).contains("deleted");
            assertThat(postcall.get("api/quarantine/" + id + "/body").status()).isEqualTo(404);
        }
    }

    @Test
    void linkCannotRunAnAction() {
        Visitor visitor = Visitor.admin(postcall);

        assertThat(visitor.get("deliveries?dead=dead&jakarta.faces.ViewState=1").statusCode())
                .isEqualTo(400);
        assertThat(visitor.get("calls/no-such-call").statusCode()).isEqualTo(404);
        assertThat(visitor.post("deliveries?jakarta.faces.ViewState=1").statusCode())
                .isEqualTo(405);
        assertThat(visitor.get("no-such-page").body()).doesNotContain("Payara", "\tat ");
    }

    @Test
    void signInPageReportsWrongPassword() {
        assertThat(Visitor.of(postcall).signIn("admin", "not the password").body())
                .contains("sign-in:password")
                .doesNotContain("went wrong");
    }

    private String address(String path) {
        return postcall.address().resolve(path).toString();
    }
}
