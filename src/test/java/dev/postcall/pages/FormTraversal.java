package dev.postcall.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.harness.PageForm;
import dev.postcall.harness.Postcall;
import dev.postcall.harness.Sample;
import dev.postcall.harness.TestSettings;
import dev.postcall.harness.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Opens each page as a signed-in visitor, and applies an action to its forms and buttons. */
final class FormTraversal {
    private static final int MAX_BUTTONS = 3;
    private final Postcall postcall;

    FormTraversal(Postcall postcall) {
        this.postcall = postcall;
    }

    /** Names of all views. */
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

    /** An action on a form and one of its buttons. */
    interface FormAction {
        void apply(Visitor visitor, PageForm form, int button);
    }

    /** Applies the action to the first buttons of each form, except to the removal of the tests' administrator. */
    void forEachButton(String view, FormAction action) {
        Visitor visitor = visitor(view);
        int forms = forms(visitor, view).size();
        assertThat(forms).isPositive();
        for (int i = 0; i < forms; i++) {
            for (int button = 0; button < MAX_BUTTONS; button++) {
                visitor = signedIn(visitor, view);
                // an earlier action may have removed the form
                List<PageForm> remaining = forms(visitor, view);
                if (i < remaining.size() && isSafe(remaining.get(i), button)) {
                    action.apply(visitor, remaining.get(i), button);
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

    Visitor visitor(String view) {
        Visitor visitor = Visitor.of(postcall);
        if (!view.equals("login")) {
            visitor.signIn("admin", TestSettings.ADMIN_PASSWORD);
        }
        return visitor;
    }

    /** Creates the data that a view shows, and returns its address. */
    String page(String view) {
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
}
