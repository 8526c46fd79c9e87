package dev.postcall.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.harness.Deployed;
import dev.postcall.harness.PageForm;
import dev.postcall.harness.Postcall;
import dev.postcall.harness.Sample;
import dev.postcall.harness.TestSettings;
import dev.postcall.harness.Visitor;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every form of every page works whatever else the person did meanwhile, and says so where it does not. */
@Deployed
class FormsIT {
    private static final int OTHER_PAGES = 15;
    private static final int MOST_BUTTONS = 3;
    private final Postcall postcall = Postcall.deployed();

    /** A new view is walked under its own name. */
    static Stream<String> views() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/webapp"))) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".xhtml"))
                    .map(name -> name.replace(".xhtml", ""))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("views")
    void aFormIsTakenAtOnceAndWhenItIsSentOnceMore(String view) {
        walk(view, (visitor, form, button) -> {
            assertTaken(visitor.send(form, button));
            assertTakenOrGone(visitor.send(form, button), form, button);
        });
    }

    @ParameterizedTest
    @MethodSource("views")
    void aFormIsTakenAfterManyOtherPages(String view) {
        walk(view, (visitor, form, button) -> {
            for (int i = 0; i < OTHER_PAGES; i++) {
                visitor.get(List.of("calls", "settings", "deliveries").get(i % 3));
            }
            assertTaken(visitor.send(form, button));
        });
    }

    @ParameterizedTest
    @MethodSource("views")
    void aFormThatComesAfterTheSessionsEndChangesNothingAndIsAnsweredSo(String view) {
        walk(view, (visitor, form, button) -> {
            if (view.equals("login")) {
                return;
            }
            assertThat(visitor.signOut("settings").statusCode()).isEqualTo(303);

            HttpResponse<String> answer = visitor.send(form, button);

            if (!form.isPost()) {
                assertThat(answer.statusCode()).isEqualTo(302);
                assertThat(location(answer)).contains("/login");
            } else if (form.action().endsWith("/logout")) {
                assertThat(location(answer)).endsWith("/login");
            } else {
                assertThat(answer.statusCode()).isEqualTo(409);
                assertThat(answer.body()).contains("Your session has ended", "Nothing was changed");
            }
        });
    }

    @ParameterizedTest
    @MethodSource("views")
    void theSignOutOfEveryPageEndsTheSession(String view) {
        if (view.equals("login")) {
            return;
        }
        Visitor visitor = visitor(view);

        HttpResponse<String> answer = visitor.signOut(page(view));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(location(answer)).endsWith("/login");
        assertThat(visitor.get("api/calls").statusCode()).isEqualTo(401);
    }

    @Test
    void aCorrectionThatWasTypedForLongIsNotLost() {
        String typed = "{\"call\":{\"sid\":\"<typed> & \u00e9\"}";
        Visitor visitor = visitor("quarantined");
        PageForm form = mend(visitor).with("mend:body", typed);

        HttpResponse<String> unreadable = visitor.send(form, 0);
        visitor.signOut("settings");
        HttpResponse<String> late = visitor.send(form, 0);

        assertThat(unreadable.statusCode()).isEqualTo(200);
        assertThat(unreadable.body()).contains("&lt;typed&gt; &amp;", "class=\"error\"");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("&lt;typed&gt; &amp;");
    }

    @Test
    void aFormOfAnotherSiteIsRefused() {
        Visitor visitor = visitor("settings");
        PageForm form = visitor.forms("settings").stream()
                .filter(candidate -> candidate.fields().containsKey("token-new"))
                .findFirst()
                .orElseThrow()
                .with("token-new:label", "forged")
                .with("postcall.form", "guessed");

        assertThat(visitor.send(form, 0).statusCode()).isEqualTo(409);
        assertThat(visitor.get("settings").body()).doesNotContain("forged");
    }

    @Test
    void aTokenIsShownOnceAndTheNextLoadMakesNone() {
        Visitor visitor = visitor("settings");
        String label = "once-" + Sample.freshSid();

        PageForm form = visitor.form("settings", "token-new");
        assertThat(visitor.send(form.with("token-new:label", label), 0).statusCode())
                .isEqualTo(302);

        assertThat(visitor.get("settings").body()).contains("id=\"made\"", label);
        assertThat(visitor.get("settings").body()).doesNotContain("id=\"made\"").contains(label);
    }

    private interface Step {
        void take(Visitor visitor, PageForm form, int button);
    }

    /** Takes a step with the first buttons of each form; nobody removes the tests' administrator. */
    private void walk(String view, Step step) {
        Visitor visitor = visitor(view);
        int forms = forms(visitor, view).size();
        assertThat(forms).isPositive();
        for (int i = 0; i < forms; i++) {
            for (int button = 0; button < MOST_BUTTONS; button++) {
                visitor = signedIn(visitor, view);
                // a step before may have removed what a form was for
                List<PageForm> left = forms(visitor, view);
                if (i < left.size() && isSafe(left.get(i), button)) {
                    step.take(visitor, left.get(i), button);
                }
            }
        }
    }

    private static boolean isSafe(PageForm form, int button) {
        return button < form.buttons().size() && !form.buttons().get(button).equals(Map.entry("remove", "admin"));
    }

    private Visitor signedIn(Visitor visitor, String view) {
        return visitor.get("api/calls").statusCode() == 200 ? visitor : visitor(view);
    }

    private List<PageForm> forms(Visitor visitor, String view) {
        return visitor.forms(page(view));
    }

    private Visitor visitor(String view) {
        Visitor visitor = Visitor.of(postcall);
        if (!view.equals("login")) {
            visitor.signIn("admin", TestSettings.ADMIN_PASSWORD);
        }
        return visitor;
    }

    private PageForm mend(Visitor visitor) {
        return visitor.form(page("quarantined"), "mend");
    }

    private String page(String view) {
        return switch (view) {
            case "index" -> "";
            case "call" -> "calls/" + call();
            case "quarantined" -> "quarantined?id=" + quarantined();
            default -> view;
        };
    }

    private String call() {
        String sid = Sample.freshSid();
        postcall.deliver(Postcall.OUTCOME, Sample.withSid(Sample.outcome(), sid));
        return sid;
    }

    private String quarantined() {
        postcall.deliver(Postcall.OUTCOME, "{\"call\":{\"id\":\"" + Sample.freshSid() + "\"}}");
        return postcall.get("api/quarantine?limit=1")
                .json()
                .getJsonArray("items")
                .getJsonObject(0)
                .getString("id");
    }

    private static void assertTaken(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 302, 303);
    }

    /** What was deleted, or the session that was ended, is not there the second time, and the answer says that. */
    private static void assertTakenOrGone(HttpResponse<String> answer, PageForm form, int button) {
        if (form.buttons().get(button).getKey().equals("mend:delete")) {
            assertThat(answer.statusCode()).isEqualTo(404);
        } else {
            assertTaken(answer);
        }
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    @Test
    void oneSessionMayOpenManyPagesAtOnce() {
        Visitor visitor = visitor("index");
        List<String> pages = List.of("?period=all", "calls", "notes?q=a", "deliveries", "settings");

        List<Integer> statuses = IntStream.range(0, 60)
                .parallel()
                .mapToObj(i -> visitor.get(pages.get(i % pages.size())).statusCode())
                .toList();

        assertThat(statuses).containsOnly(200);
    }
}
