package dev.postcall.notes.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.apache.lucene.analysis.icu.ICUFoldingFilterFactory;
import org.apache.lucene.analysis.icu.ICUNormalizer2CharFilterFactory;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizerFactory;
import org.apache.lucene.analysis.miscellaneous.TruncateTokenFilterFactory;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilterFactory;
import org.apache.lucene.analysis.pattern.PatternCaptureGroupFilterFactory;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilterFactory;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.util.ClasspathResourceLoader;
import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurationContext;
import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurer;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;

/**
 * Splits text into words, in the same way on both backends. Text is normalised (NFKC, case folded), split by ICU, whose
 * dictionaries cover scripts without blanks, and folded (accents removed). Compound words with hyphens, apostrophes or
 * dots, and groups of digits, are indexed by part and as a whole: {@code follow-up} as {@code follow}, {@code up} and
 * {@code followup}. All suffixes of a number are indexed too, so that a number is found by its last digits. There is no
 * stemming, since calls are in any language.
 */
public final class WordAnalysis implements LuceneAnalysisConfigurer, ElasticsearchAnalysisConfigurer {
    static final String NAME = "words";

    /**
     * Smallest number of digits of a number that is found by its suffixes; {@link #MAX_DIGITS} is the number of digits
     * that are compared.
     */
    public static final int MIN_DIGITS = 7;

    public static final int MAX_DIGITS = 15;

    private static final String SEPARATORS = "[ ().,/\\-\\u2010\\u2012-\\u2015]";

    /**
     * Separators between the groups of a number, and hyphens within a word. They are replaced by an underscore, which
     * keeps the parts in one token. The pattern starts with a range that contains all of them and a few more
     * characters: it is tested for each character of a text, and a range is the fastest test.
     */
    private static final String INNER_SEPARATORS = "[ -/\\u2010-\\u2015](?:(?<=\\p{Nd}" + SEPARATORS + ")" + SEPARATORS
            + "{0,2}(?=\\p{Nd})|(?<=[\\p{L}\\p{Nd}][-\\u2010])(?=[\\p{L}\\p{Nd}]))";

    private static final String DIGITS = "(?=(\\d{" + MIN_DIGITS + "," + MAX_DIGITS + "}))";

    /** Words are truncated to this number of characters, which keeps them below the largest term of an index. */
    private static final String MAX_WORD_LENGTH = "127";

    private static final String NORMALISER = "normaliser";
    private static final String SEPARATOR_FILTER = "joining";
    private static final String PARTS = "parts";
    private static final String LAST_DIGITS = "last_digits";
    private static final String SHORT = "short";

    private static final Analyzer INDEX_ANALYZER = analyzer(true);
    private static final Analyzer QUERY_ANALYZER = analyzer(false);

    private static Analyzer analyzer(boolean indexed) {
        try {
            CustomAnalyzer.Builder words = CustomAnalyzer.builder(
                            new ClasspathResourceLoader(WordAnalysis.class.getClassLoader()))
                    .addCharFilter(ICUNormalizer2CharFilterFactory.NAME)
                    .addCharFilter(
                            PatternReplaceCharFilterFactory.NAME, "pattern", INNER_SEPARATORS, "replacement", "_")
                    .withTokenizer(ICUTokenizerFactory.NAME)
                    .addTokenFilter(
                            WordDelimiterGraphFilterFactory.NAME,
                            "splitOnCaseChange",
                            "0",
                            "splitOnNumerics",
                            "0",
                            "stemEnglishPossessive",
                            "0",
                            "catenateAll",
                            indexed ? "1" : "0");
            if (indexed) {
                words.whenTerm(WordAnalysis::mayContainANumber)
                        .addTokenFilter(
                                PatternCaptureGroupFilterFactory.NAME, "pattern", DIGITS, "preserve_original", "true")
                        .endwhen();
            }
            return words.addTokenFilter(ICUFoldingFilterFactory.NAME)
                    .addTokenFilter(TruncateTokenFilterFactory.NAME, "prefixLength", MAX_WORD_LENGTH)
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether {@link #DIGITS} can match. Most words have no digit, and a search with the pattern is slow. */
    private static boolean mayContainANumber(CharSequence word) {
        return word.length() >= MIN_DIGITS && word.chars().anyMatch(letter -> letter >= '0' && letter <= '9');
    }

    /** Returns the words of a query; compound words only by part. */
    public static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        try (TokenStream stream = QUERY_ANALYZER.tokenStream(NAME, text)) {
            CharTermAttribute word = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(word.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        words.removeIf(String::isBlank);
        return words;
    }

    @Override
    public void configure(LuceneAnalysisConfigurationContext context) {
        context.analyzer(NAME).instance(INDEX_ANALYZER);
    }

    /** OpenSearch needs its plugin {@code analysis-icu}. */
    @Override
    public void configure(ElasticsearchAnalysisConfigurationContext context) {
        context.charFilter(NORMALISER).type("icu_normalizer").param("name", "nfkc_cf");
        context.charFilter(SEPARATOR_FILTER)
                .type("pattern_replace")
                .param("pattern", INNER_SEPARATORS)
                .param("replacement", "_");
        context.tokenFilter(PARTS)
                .type("word_delimiter_graph")
                .param("split_on_case_change", false)
                .param("split_on_numerics", false)
                .param("stem_english_possessive", false)
                .param("catenate_all", true);
        context.tokenFilter(LAST_DIGITS)
                .type("pattern_capture")
                .param("patterns", new String[] {DIGITS})
                .param("preserve_original", true);
        context.tokenFilter(SHORT).type("truncate").param("length", Integer.parseInt(MAX_WORD_LENGTH));
        context.analyzer(NAME)
                .custom()
                .tokenizer("icu_tokenizer")
                .charFilters(NORMALISER, SEPARATOR_FILTER)
                .tokenFilters(PARTS, LAST_DIGITS, "icu_folding", SHORT);
    }
}
