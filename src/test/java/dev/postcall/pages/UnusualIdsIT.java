package dev.postcall.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.harness.Browser;
import dev.postcall.harness.Deployed;
import dev.postcall.harness.Postcall;
import dev.postcall.harness.Sample;
import dev.postcall.harness.TestSettings;
import jakarta.json.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** The list of calls links to the page of a call with any id, in a real browser. */
@Deployed
class UnusualIdsIT {
    private static final List<String> UNUSUAL = List.of(
            "a/b",
            "a?b",
            "a#b",
            "a%2Fb",
            "a%b",
            "a;b=c",
            "../../b",
            "a b",
            "a+b",
            "a\\b",
            "a&sid=b",
            "<b>'\"",
            "//elsewhere.example/",
            "a%0d%0aX-Evil:1",
            "\u202Ea",
            "\u00E4\u00F6\uD83D\uDE00",
            ".a",
            "=1+1",
            "a:b@c");

    private final Postcall postcall = Postcall.deployed();
    private final String agent = Sample.freshSid();

    @Test
    void callsWithUnusualIdsHaveTheirOwnPages() {
        List<String> sids = new ArrayList<>(List.of(".", ".."));
        UNUSUAL.forEach(id -> sids.add(id + agent));
        sids.forEach(this::deliver);

        try (Browser browser = Browser.desktop()) {
            browser.signIn("admin", TestSettings.ADMIN_PASSWORD);
            browser.open("calls?period=all&agent=" + agent);
            List<String> shown = browser.addresses("#calls a.row-link").stream()
                    .map(page -> sidShown(browser, page))
                    .toList();
            assertThat(shown).containsExactlyInAnyOrderElementsOf(sids);
            assertThat(browser.consoleErrors()).isEmpty();
        }
    }

    private void deliver(String sid) {
        String call = Json.createObjectBuilder()
                .add("sid", sid)
                .add("promptId", agent)
                .add("createdAt", Instant.now().toString())
                .build()
                .toString();
        assertThat(postcall.deliver(Postcall.OUTCOME, "{\"call\":" + call + "}").status())
                .as(sid)
                .isEqualTo(200);
    }

    private static String sidShown(Browser browser, String page) {
        browser.driver().get(page);
        return browser.driver()
                .findElement(By.id("sid"))
                .getDomProperty("textContent")
                .strip();
    }
}
