package dev.postcall.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.harness.Browser;
import dev.postcall.harness.DemoMonth;
import dev.postcall.harness.Deployed;
import dev.postcall.harness.Postcall;
import dev.postcall.harness.TestSettings;
import dev.postcall.harness.Visitor;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.JavascriptExecutor;

/** Size and width of every page, with the calls of the demo: hundreds of labels, all scripts, long conversations. */
@Deployed
class PageSizeIT {
    private static final int MAX_BYTES = 150_000;
    private static final List<String> PAGES = List.of(
            "?period=all",
            "calls?period=all&limit=100",
            "calls/" + DemoMonth.longest(),
            "notes?period=all&q=" + URLEncoder.encode("follow", StandardCharsets.UTF_8),
            "notes?period=all&q=" + URLEncoder.encode("折り返し", StandardCharsets.UTF_8),
            "deliveries",
            "settings");

    @BeforeAll
    static void deliver() {
        DemoMonth.deliver();
    }

    @Test
    void everyPageIsSmall() {
        Visitor visitor = Visitor.of(Postcall.deployed());
        visitor.signIn("admin", TestSettings.ADMIN_PASSWORD);
        for (String page : PAGES) {
            HttpResponse<String> answer = visitor.get(page);
            assertThat(answer.statusCode()).as(page).isEqualTo(200);
            assertThat(answer.body().getBytes(StandardCharsets.UTF_8).length)
                    .as("bytes of " + page)
                    .isLessThan(MAX_BYTES);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everyPageFitsItsWindow(boolean desktop) {
        try (Browser browser = desktop ? Browser.desktop() : Browser.phone()) {
            browser.signIn("admin", TestSettings.ADMIN_PASSWORD);
            for (String page : PAGES) {
                browser.open(page);
                browser.screenshot("demo-" + (desktop ? "desktop-" : "phone-") + PAGES.indexOf(page));
                assertThat(((JavascriptExecutor) browser.driver())
                                .executeScript("return document.documentElement.scrollWidth"
                                        + " - document.documentElement.clientWidth"))
                        .as("overflowing pixels on " + page)
                        .isEqualTo(0L);
                assertThat(browser.consoleErrors()).as(page).isEmpty();
            }
        }
    }
}
