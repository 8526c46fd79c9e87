package dev.postcall.notes;

import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurationContext;
import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurer;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;

/**
 * How text becomes words, the same on both backends: Unicode's word boundaries, no case, no accents. No stemming: calls are
 * in any language, and who wants the plural too writes {@code word*}.
 */
final class WordAnalysis implements LuceneAnalysisConfigurer, ElasticsearchAnalysisConfigurer {
    static final String NAME = "words";

    @Override
    public void configure(LuceneAnalysisConfigurationContext context) {
        context.analyzer(NAME)
                .custom()
                .tokenizer("standard")
                .tokenFilter("lowercase")
                .tokenFilter("asciiFolding");
    }

    @Override
    public void configure(ElasticsearchAnalysisConfigurationContext context) {
        context.analyzer(NAME).custom().tokenizer("standard").tokenFilters("lowercase", "asciifolding");
    }
}
