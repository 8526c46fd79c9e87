package dev.postcall.notes.search;

import static dev.postcall.notes.index.Fixtures.call;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Terms as people type them, and the notes in which they are found. */
class SearchTermsTest extends NoteSearchFixture {
    @ParameterizedTest(name = "{1} in {0}: {2}")
    @CsvFileSource(resources = "search-terms.csv", delimiter = '|', numLinesToSkip = 1, maxCharsPerColumn = 1000)
    void typedTermIsFoundInNotes(String noted, String typed, boolean found) {
        store(call("a", plain(noted)), call("b", "Nothing else."));
        assertThat(found(plain(typed))).hasSize(found ? 1 : 0);
    }

    /** Decodes characters that the file contains as escapes, because they look like others. */
    private static String plain(String text) {
        return Pattern.compile("\\\\u(\\p{XDigit}{4})")
                .matcher(text)
                .replaceAll(code -> Character.toString(Integer.parseInt(code.group(1), 16)));
    }

    @Test
    void wholeNumberIsHighlightedInTheSpellingOfTheNote() {
        store(call("a", "Call (212) 931-3665 after five."));
        assertThat(hits("+12129313665").get(0).highlights())
                .containsExactly("Call (<mark>212) 931-3665</mark> after five.");
    }

    @Test
    void partOfACompoundWordIsHighlighted() {
        store(call("a", "Il demande l'assurance et un follow-up."));
        assertThat(hits("assurance follow-up*").get(0).highlights())
                .containsExactly("Il demande l&#x27;<mark>assurance</mark> et un <mark>follow</mark>-<mark>up</mark>.");
    }
}
