package dev.postcall.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.harness.Browser;
import dev.postcall.harness.DemoMonth;
import dev.postcall.harness.Deployed;
import dev.postcall.harness.Postcall;
import dev.postcall.harness.Sample;
import dev.postcall.harness.TestSettings;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.NoAlertPresentException;

/** Every page shows hostile text of a call's fields as plain text, in a real browser. */
@Deployed
class HostileTextIT {
    private static final List<String> HOSTILE = List.of(
            "<script>alert(1)</script>",
            "\"'><img src=x onerror=alert(2)>",
            "</title></textarea></select><svg onload=alert(3)>",
            "#{7*7} ${7*7} {{7*7}}",
            "#{request.getSession().invalidate()}",
            "=HYPERLINK(\"http://elsewhere.example\",\"x\")",
            "+cmd|' /C calc'!A0",
            "one\r\nSet-Cookie: hostile=1\r\n\r\n<b>two",
            "javascript:alert(4)",
            "data:text/html,<script>alert(5)</script>",
            "\u202Egnp.exe \u2066isolated",
            "&lt;b&gt; &amp; ]]> <!-- -->",
            "' or '1'='1'; drop table call; --",
            "{0} %s %n \\u0041",
            "W".repeat(240));
    private static final List<String> FIELDS = List.of(
            "llmAnsweredBy",
            "promptId",
            "fromNumber",
            "toNumber",
            "direction",
            "campaignId",
            "cachedLeadName",
            "callRecordingUrl",
            "transcript",
            "notes",
            "outcome");

    private final Postcall postcall = Postcall.deployed();
    private final String word = "needle" + Sample.freshSid().replaceAll("[^a-z0-9]", "");

    @BeforeAll
    static void deliverAMonth() {
        DemoMonth.deliver();
    }

    @Test
    void hostileTextIsPlainTextOnEveryPage() {
        Map<String, String> hostileBySid = deliverAll();
        postcall.deliver(Postcall.OUTCOME, String.join(" ", HOSTILE));
        postcall.awaitFanOut();

        try (Browser browser = Browser.desktop()) {
            browser.signIn("admin", TestSettings.ADMIN_PASSWORD);
            for (String page : List.of("?period=all", "calls?period=all", "notes?period=all&q=" + word, "deliveries")) {
                browser.open(page);
                assertHarmless(browser, page);
            }
            browser.open("calls?period=all&limit=100");
            assertShown(browser, "#calls", HOSTILE);
            browser.open("notes?period=all&q=" + word);
            assertShown(browser, "#hits", HOSTILE);
            for (String found : List.of("script", "img", "cookie")) {
                browser.open("notes?period=all&speaker=notes&q=" + found);
                assertThat(browser.text("#hits mark")).isEqualToIgnoringCase(found);
                assertHarmless(browser, found);
            }
            hostileBySid.forEach((sid, hostile) -> assertPlainTextOnTheCallPage(browser, sid, hostile));
            browser.open("deliveries");
            browser.follow(By.cssSelector("#quarantine a"));
            assertHarmless(browser, "quarantined");
            assertThat(browser.driver().findElement(By.id("delivery-form:body")).getDomProperty("value"))
                    .contains("<script>alert(1)</script>", "</textarea>");
            browser.open("settings");
            assertHarmless(browser, "settings");
        }
    }

    @Test
    void hostileLabelsFilterTheirCalls() {
        Map<String, String> hostileBySid = deliverAll();
        postcall.awaitFanOut();

        try (Browser browser = Browser.desktop()) {
            browser.signIn("admin", TestSettings.ADMIN_PASSWORD);
            hostileBySid.forEach((sid, hostile) -> {
                String value = URLEncoder.encode(hostile.strip(), StandardCharsets.UTF_8);
                browser.open("calls?period=all&outcome=" + value + "&agent=" + value + "&campaign=" + value);
                assertThat(browser.addresses("#calls a.row-link")).as(hostile).anyMatch(href -> href.endsWith(sid));
                for (String field : List.of("agent", "campaign", "outcome")) {
                    assertThat(browser.driver().findElement(By.id(field)).getDomProperty("value"))
                            .isEqualToIgnoringWhitespace(hostile);
                }
                browser.open("?period=all&agent=" + value + "&campaign=" + value);
                assertHarmless(browser, hostile);
                String label = hostile.substring(0, Math.min(80, hostile.length()));
                assertShown(browser, "main", List.of(label));
            });
            assertThat(browser.consoleErrors()).isEmpty();
        }
    }

    private Map<String, String> deliverAll() {
        Map<String, String> hostileBySid = new LinkedHashMap<>();
        for (String hostile : HOSTILE) {
            String sid = Sample.freshSid();
            Map<String, String> fields = new LinkedHashMap<>();
            FIELDS.forEach(field -> fields.put(field, hostile));
            fields.put("notes", hostile + " " + word);
            fields.put("transcript", "BOT: " + hostile.replace("\r\n", " ") + " " + word + "\nHUMAN: " + word);
            assertThat(postcall.deliver(Postcall.OUTCOME, delivery(sid, fields)).status())
                    .isEqualTo(200);
            hostileBySid.put(sid, hostile);
        }
        return hostileBySid;
    }

    private static String delivery(String sid, Map<String, String> fields) {
        JsonObjectBuilder call = Json.createObjectBuilder()
                .add("sid", sid)
                .add("createdAt", Instant.now().toString());
        fields.forEach(call::add);
        String some = fields.getOrDefault("notes", "nothing");
        call.add("leadData", Json.createObjectBuilder().add(some, some));
        return Json.createObjectBuilder().add("call", call).build().toString();
    }

    private static void assertPlainTextOnTheCallPage(Browser browser, String sid, String hostile) {
        browser.open("calls/" + sid);
        assertHarmless(browser, hostile);
        for (String place : List.of("h1", "#notes", "#conversation", "#outcome", "#lead", "dl.facts")) {
            assertShown(browser, place, List.of(hostile));
        }
        assertThat(browser.driver().findElements(By.id("recording"))).isEmpty();
    }

    /** Asserts that no dialog, no injected element and no violation of the content security policy exists. */
    private static void assertHarmless(Browser browser, String page) {
        try {
            browser.driver().switchTo().alert();
            throw new AssertionError("A dialog on " + page);
        } catch (NoAlertPresentException none) {
            assertThat(browser.driver().findElements(By.cssSelector("img[src=x], svg[onload], main b, main script")))
                    .as(page)
                    .isEmpty();
        }
        assertThat(browser.consoleErrors()).as(page).isEmpty();
        JavascriptExecutor script = (JavascriptExecutor) browser.driver();
        assertThat(script.executeScript(
                        "return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("overflowing pixels on " + page)
                .isEqualTo(0L);
    }

    private static void assertShown(Browser browser, String selector, List<String> texts) {
        String shown = content(browser, selector);
        for (String text : texts) {
            assertThat(shown).as(selector).contains(plain(text));
        }
    }

    private static String content(Browser browser, String selector) {
        return browser.driver().findElements(By.cssSelector(selector)).stream()
                .map(element -> plain(element.getDomProperty("textContent")))
                .collect(Collectors.joining(" "));
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
