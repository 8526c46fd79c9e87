package dev.postcall.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.harness.Unchecked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules for the sources of all pages. */
class PageSourcesTest {
    private static final Path WEBAPP = Path.of("src/main/webapp");
    private static final Pattern KEY = Pattern.compile("\\btext\\.(\\w+)");

    static Stream<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(WEBAPP)) {
            return files.filter(file -> file.toString().endsWith(".xhtml")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void textIsAlwaysEscaped(Path page) {
        assertThat(read(page)).doesNotContainIgnoringCase("escape=\"false\"").doesNotContain("escape=\"#");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void scriptsAndStylesAreInFiles(Path page) {
        assertThat(read(page)).doesNotContainPattern("\\s(style|on[a-z]+)=\"").doesNotContain("<script", "<style");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPostFormHasAFormToken(Path page) {
        assertThat(read(page).split("<pc:formGuard/>", -1))
                .hasSameSizeAs(read(page).split("<[a-z]+:form\\b|<form method=\"post\"", -1));
    }

    /** Views in the session would be evicted when there are many, and would keep their data for hours. */
    @ParameterizedTest
    @MethodSource("pages")
    void viewsAreStateless(Path page) {
        boolean template = page.getParent().endsWith("templates");

        assertThat(read(page).contains("<f:view ")).isEqualTo(template);
        assertThat(read(page).contains("transient=\"true\"")).isEqualTo(template);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void nothingIsLoadedFromOtherSites(Path page) {
        assertThat(read(page)).doesNotContainPattern("(src|href)=\"(https?:)?//");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void newWindowsHaveNoOpener(Path page) {
        assertThat(read(page)).doesNotContainPattern("target=\"_blank\"(?! rel=\"noopener noreferrer\")");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyUsedMessageExists(Path page) throws IOException {
        Set<String> used =
                KEY.matcher(read(page)).results().map(key -> key.group(1)).collect(Collectors.toSet());

        assertThat(messages()).containsAll(used);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyTextIsInTheMessageBundle(Path page) {
        String text = read(page).replaceAll("#\\{[^}]*}", "").replaceAll("(?s)<!--.*?-->|<[^>]*>", "");

        assertThat(text.replaceAll("&\\w+;", "").replaceAll("100%|50%|0%|[\\d\\s·–()]", ""))
                .isEmpty();
    }

    @Test
    void everyMessageIsUsed() throws IOException {
        String all =
                Stream.concat(pages(), javaFiles()).map(PageSourcesTest::read).collect(Collectors.joining());
        Set<String> composed = Set.of(
                "bot",
                "human",
                "recorded",
                "revised",
                "duplicate",
                "kinddata",
                "kindoutcome",
                "opensWEBHOOK",
                "opensAPI",
                "roleADMIN",
                "roleVIEWER",
                "unknown");

        Set<String> unused = messages();
        unused.removeAll(composed);
        unused.removeIf(key -> all.contains("text." + key) || all.contains("\"" + key + "\""));
        assertThat(unused).isEmpty();
    }

    private static Stream<Path> javaFiles() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        }
    }

    private static Set<String> messages() throws IOException {
        Properties messages = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("src/main/resources/dev/postcall/messages.properties"))) {
            messages.load(reader);
        }
        return new TreeSet<>(messages.stringPropertyNames());
    }

    private static String read(Path file) {
        return Unchecked.call(() -> Files.readString(file));
    }
}
