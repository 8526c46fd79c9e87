package dev.postcall.pages;

import static dev.postcall.harness.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.harness.Postcall;
import dev.postcall.harness.Sample;
import dev.postcall.harness.ServerProcess;
import dev.postcall.harness.TestSettings;
import dev.postcall.harness.Visitor;
import dev.postcall.settings.Setting;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Pages report calls that are not yet in their figures or search results. */
class BacklogNoticeIT {
    private static final String NOT_COUNTED = "New or changed calls that are not in these figures yet: 1";
    private static final String NOT_FINDABLE = "New or changed calls that cannot be found yet: 1";

    @Test
    void pagesReportTheirBacklog() {
        Map<String, String> settings = TestSettings.fresh("overdue");
        settings.put(Setting.PUBLICATION_PAUSED.key(), "true");
        try (ServerProcess server = ServerProcess.with(settings).start()) {
            Visitor visitor = visitor(server);
            assertThat(visitor.get("").body()).doesNotContain("id=\"overdue\"");
            assertThat(server.postcall()
                            .deliver(Postcall.OUTCOME, Sample.outcome())
                            .status())
                    .isEqualTo(200);
            eventually(() -> {
                assertThat(visitor.get("").body()).contains(NOT_COUNTED);
                assertThat(visitor.get("notes").body()).contains(NOT_FINDABLE);
            });
            server.stop();
        }
        settings.put(Setting.PUBLICATION_PAUSED.key(), "false");
        try (ServerProcess server = ServerProcess.with(settings).start()) {
            Visitor visitor = visitor(server);
            eventually(() -> {
                for (String page : List.of("", "notes")) {
                    assertThat(visitor.get(page).body()).contains("</html>").doesNotContain("id=\"overdue\"");
                }
            });
        }
    }

    private static Visitor visitor(ServerProcess server) {
        Visitor visitor = Visitor.of(server.postcall());
        assertThat(visitor.signIn("admin", TestSettings.ADMIN_PASSWORD).statusCode())
                .isEqualTo(302);
        return visitor;
    }
}
