package dev.postcall.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.harness.Deployed;
import dev.postcall.harness.PageForm;
import dev.postcall.harness.Postcall;
import dev.postcall.harness.Sample;
import dev.postcall.harness.Visitor;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every form of every page works independently of other pages, and reports a failure. */
@Deployed
class FormsIT {
    private static final int OTHER_PAGES = 15;
    private final FormTraversal forms = new FormTraversal(Postcall.deployed());

    @ParameterizedTest
    @MethodSource("dev.postcall.pages.FormTraversal#views")
    void formIsAcceptedTwice(String view) {
        forms.forEachButton(view, (visitor, form, button) -> {
            assertAccepted(visitor.send(form, button));
            assertAcceptedOrGone(visitor.send(form, button), form, button);
        });
    }

    @ParameterizedTest
    @MethodSource("dev.postcall.pages.FormTraversal#views")
    void formIsAcceptedAfterManyOtherPages(String view) {
        forms.forEachButton(view, (visitor, form, button) -> {
            for (int i = 0; i < OTHER_PAGES; i++) {
                visitor.get(List.of("calls", "settings", "deliveries").get(i % 3));
            }
            assertAccepted(visitor.send(form, button));
        });
    }

    @ParameterizedTest
    @MethodSource("dev.postcall.pages.FormTraversal#views")
    void formOfAnEndedSessionIsRejectedWithoutChanges(String view) {
        forms.forEachButton(view, (visitor, form, button) -> {
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
    @MethodSource("dev.postcall.pages.FormTraversal#views")
    void signOutOnEveryPageEndsTheSession(String view) {
        if (view.equals("login")) {
            return;
        }
        Visitor visitor = forms.visitor(view);

        HttpResponse<String> answer = visitor.signOut(forms.page(view));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(location(answer)).endsWith("/login");
        assertThat(visitor.get("api/calls").statusCode()).isEqualTo(401);
    }

    @Test
    void typedCorrectionSurvivesTheEndOfTheSession() {
        String typed = "{\"call\":{\"sid\":\"<typed> & \u00e9\"}";
        Visitor visitor = forms.visitor("quarantined");
        PageForm form = visitor.form(forms.page("quarantined"), "delivery-form").with("delivery-form:body", typed);

        HttpResponse<String> unreadable = visitor.send(form, 0);
        visitor.signOut("settings");
        HttpResponse<String> late = visitor.send(form, 0);

        assertThat(unreadable.statusCode()).isEqualTo(200);
        assertThat(unreadable.body()).contains("&lt;typed&gt; &amp;", "class=\"error\"");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("&lt;typed&gt; &amp;");
    }

    @Test
    void formOfAnotherSiteIsRejected() {
        Visitor visitor = forms.visitor("settings");
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
    void createdTokenIsShownOnceAndReloadCreatesNone() {
        Visitor visitor = forms.visitor("settings");
        String label = "once-" + Sample.freshSid();

        PageForm form = visitor.form("settings", "token-new");
        assertThat(visitor.send(form.with("token-new:label", label), 0).statusCode())
                .isEqualTo(302);

        assertThat(visitor.get("settings").body()).contains("id=\"created-token\"", label);
        assertThat(visitor.get("settings").body())
                .doesNotContain("id=\"created-token\"")
                .contains(label);
    }

    private static void assertAccepted(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 302, 303);
    }

    /** The second deletion of the same delivery is answered with 404. */
    private static void assertAcceptedOrGone(HttpResponse<String> answer, PageForm form, int button) {
        if (form.buttons().get(button).getKey().equals("delivery-form:delete")) {
            assertThat(answer.statusCode()).isEqualTo(404);
        } else {
            assertAccepted(answer);
        }
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    @Test
    void sessionMayOpenManyPagesConcurrently() {
        Visitor visitor = forms.visitor("index");
        List<String> pages = List.of("?period=all", "calls", "notes?q=a", "deliveries", "settings");

        List<Integer> statuses = IntStream.range(0, 60)
                .parallel()
                .mapToObj(i -> visitor.get(pages.get(i % pages.size())).statusCode())
                .toList();

        assertThat(statuses).containsOnly(200);
    }
}
