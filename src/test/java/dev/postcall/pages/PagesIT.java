package dev.postcall.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.harness.Browser;
import dev.postcall.harness.Deployed;
import dev.postcall.harness.Eventually;
import dev.postcall.harness.Postcall;
import dev.postcall.harness.Sample;
import dev.postcall.harness.TestSettings;
import dev.postcall.harness.Visitor;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.logging.LogEntry;

/** The pages in a real browser. */
@Deployed
class PagesIT {
    private static final String NAUGHTY = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>#{1+1}";
    private final Postcall postcall = Postcall.deployed();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aDeliveredCallIsOnThePages(boolean desktop) {
        String sid = Sample.freshSid();
        postcall.deliver(Postcall.OUTCOME, Sample.withSid(Sample.outcome(), sid));
        postcall.awaitFanOut();

        try (Browser browser = desktop ? Browser.desktop() : Browser.phone()) {
            String width = desktop ? "desktop" : "phone";
            browser.open("");
            browser.screenshot("login-" + width);
            signIn(browser);

            browser.open("?period=all");
            assertThat(text(browser, "#answered")).isNotEqualTo("0");
            assertThat(text(browser, "main")).contains("per answered call", "Booked appointment");
            browser.screenshot("dashboard-" + width);

            browser.open("calls?from=2023-12-31&to=2024-01-01&achieved=true");
            assertThat(links(browser, "#calls a")).contains(address("calls/" + sid));
            browser.screenshot("calls-" + width);
            browser.open("calls?from=2023-12-31&to=2024-01-01&achieved=false");
            assertThat(links(browser, "#calls a")).doesNotContain(address("calls/" + sid));

            browser.open("calls/" + sid);
            assertThat(text(browser, "h1")).isEqualTo("Tyler");
            assertThat(text(browser, "#conversation .human")).contains("how's it going");
            assertThat(text(browser, "#outcome")).isEqualTo("Booked appointment");
            browser.screenshot("call-" + width);

            browser.open("notes?q=instructor");
            assertThat(text(browser, "#hits mark")).startsWithIgnoringCase("instructor");
            browser.screenshot("notes-" + width);

            browser.open("deliveries");
            assertThat(text(browser, "main")).contains("notes", "outcomes");
            browser.screenshot("deliveries-" + width);

            browser.open("settings");
            assertThat(text(browser, "#outcome-url")).endsWith("/webhooks/post-call-outcome");
            assertThat(browser.driver().getPageSource())
                    .doesNotContain(TestSettings.WEBHOOK_TOKEN, TestSettings.API_TOKEN, TestSettings.ADMIN_PASSWORD);
            browser.screenshot("settings-" + width);
            assertThat(violations(browser)).isEmpty();
        }
    }

    @Test
    void naughtyTextIsShownAsText() {
        String sid = Sample.freshSid();
        postcall.deliver(Postcall.OUTCOME, naughty(sid));
        postcall.deliver(Postcall.OUTCOME, NAUGHTY);
        Eventually.eventually(() ->
                assertThat(postcall.get("api/notes?q=naughty&limit=500").body()).contains(sid));

        try (Browser browser = Browser.desktop()) {
            signIn(browser);
            for (String page : List.of(
                    "?period=all", "calls", "calls/" + sid, "calls?sid=" + sid, "notes?q=naughty", "deliveries")) {
                browser.open(page);
                assertThat(browser.driver().findElements(By.cssSelector("img[src=x]")))
                        .as(page)
                        .isEmpty();
            }
            browser.open("calls/" + sid);
            assertThat(text(browser, "h1")).isEqualTo(NAUGHTY);
            assertThat(text(browser, "#conversation")).contains(NAUGHTY);
            assertThat(browser.driver().findElements(By.id("recording"))).isEmpty();
            browser.open("deliveries");
            browser.driver().findElement(By.cssSelector("#quarantine a")).click();
            assertThat(browser.driver().findElement(By.id("mend:body")).getDomProperty("value"))
                    .isEqualTo(NAUGHTY);
            assertThat(violations(browser)).isEmpty();
        }
    }

    @Test
    void aQuarantinedDeliveryIsCorrectedAndReplayed() {
        String sid = Sample.freshSid();
        postcall.deliver(Postcall.OUTCOME, "{\"call\":{\"id\":\"" + sid + "\"}}");

        try (Browser browser = Browser.desktop()) {
            signIn(browser);
            browser.open("deliveries");
            browser.driver().findElement(By.cssSelector("#quarantine a")).click();
            assertThat(text(browser, "#reason")).contains("sid");
            WebElement body = browser.driver().findElement(By.id("mend:body"));
            body.clear();
            body.sendKeys("{\"call\":{\"sid\":\"" + sid + "\"}}");
            browser.screenshot("quarantined-desktop");
            browser.driver().findElement(By.id("mend:corrected")).click();

            assertThat(browser.driver().getCurrentUrl()).isEqualTo(address("calls/" + sid));
            assertThat(text(browser, "#messages")).contains("received");
        }
    }

    @Test
    void aQuarantinedDeliveryThatIsStillNoCallStaysUntilItIsDeleted() {
        String body = "{\"call\":{\"id\":\"" + Sample.freshSid() + "\"}}";
        postcall.deliver(Postcall.OUTCOME, body);
        String id = postcall.get("api/quarantine?limit=1")
                .json()
                .getJsonArray("items")
                .getJsonObject(0)
                .getString("id");

        try (Browser browser = Browser.desktop()) {
            signIn(browser);
            browser.open("quarantined?id=" + id);
            browser.driver().findElement(By.id("mend:replay")).click();
            Eventually.eventually(() -> assertThat(text(browser, "#messages")).contains("sid"));
            assertThat(postcall.get("api/quarantine/" + id + "/body").body()).isEqualTo(body);

            browser.driver().findElement(By.id("mend:delete")).click();
            browser.driver().switchTo().alert().accept();
            Eventually.eventually(
                    () -> assertThat(browser.driver().getCurrentUrl()).isEqualTo(address("deliveries")));
            assertThat(text(browser, "#messages")).contains("deleted");
            assertThat(postcall.get("api/quarantine/" + id + "/body").status()).isEqualTo(404);
        }
    }

    @Test
    void aLinkCannotRunAnAction() {
        Visitor visitor = Visitor.of(postcall);
        visitor.signIn("admin", TestSettings.ADMIN_PASSWORD);

        assertThat(visitor.get("deliveries?dead=dead&jakarta.faces.ViewState=1").statusCode())
                .isEqualTo(400);
        assertThat(visitor.get("calls/no-such-call").statusCode()).isEqualTo(404);
        assertThat(visitor.post("deliveries?jakarta.faces.ViewState=1").body()).contains("Your session has ended");
        assertThat(visitor.get("no-such-page").body()).doesNotContain("Payara", "\tat ");
    }

    @Test
    void aWrongPasswordIsToldOnTheSignInPage() {
        assertThat(Visitor.of(postcall).signIn("admin", "not the password").body())
                .contains("sign-in:password")
                .doesNotContain("went wrong");
    }

    private void signIn(Browser browser) {
        browser.open("login");
        browser.driver().findElement(By.id("sign-in:name")).sendKeys("admin");
        browser.driver().findElement(By.id("sign-in:password")).sendKeys(TestSettings.ADMIN_PASSWORD);
        browser.driver().findElement(By.id("sign-in:enter")).click();
        // the page that follows must be there, or it would come after the one that is opened next
        Eventually.eventually(() -> assertThat(browser.driver().findElements(By.cssSelector("header nav")))
                .isNotEmpty());
    }

    private static String text(Browser browser, String selector) {
        return browser.driver().findElement(By.cssSelector(selector)).getText();
    }

    private static List<String> links(Browser browser, String selector) {
        return browser.driver().findElements(By.cssSelector(selector)).stream()
                .map(link -> link.getDomProperty("href"))
                .toList();
    }

    private String address(String path) {
        return postcall.address().resolve(path).toString();
    }

    private static List<String> violations(Browser browser) {
        return browser.driver().manage().logs().get("browser").getAll().stream()
                .map(LogEntry::getMessage)
                .filter(message -> message.contains("Content Security Policy") || message.contains("Uncaught"))
                .toList();
    }

    private static String naughty(String sid) {
        JsonObjectBuilder call = Json.createObjectBuilder().add("sid", sid);
        Stream.of("llmAnsweredBy", "promptId", "fromNumber", "toNumber", "direction", "campaignId", "cachedLeadName")
                .forEach(field -> call.add(field, NAUGHTY));
        call.add("callRecordingUrl", "javascript:alert(1)")
                .add("leadData", Json.createObjectBuilder().add(NAUGHTY, NAUGHTY))
                .add("transcript", "BOT: " + NAUGHTY + "\nHUMAN: naughty")
                .add("notes", NAUGHTY + " naughty")
                .add("outcome", NAUGHTY);
        return Json.createObjectBuilder().add("call", call).build().toString();
    }
}
