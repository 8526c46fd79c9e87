package dev.postcall.notes.search;

import dev.postcall.calls.CampaignFilter;
import dev.postcall.notes.index.IndexedCall;
import dev.postcall.query.Period;
import java.time.Instant;
import java.util.List;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.search.IndexOrDocValuesQuery;
import org.apache.lucene.search.Query;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.engine.backend.analysis.AnalyzerNames;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.predicate.dsl.SimpleBooleanPredicateClausesCollector;

/** Builds the predicates of a search. */
final class SearchConditions {
    private final SearchPredicateFactory f;
    private final String[] fields;

    SearchConditions(SearchPredicateFactory f, SearchFields fields) {
        this.f = f;
        this.fields = fields.all();
    }

    /** Adds the predicates of a query. */
    void addTo(SimpleBooleanPredicateClausesCollector<?, ?> all, NoteQuery query, List<QueryCondition> words) {
        words.forEach(condition -> all.add(any(condition)));
        if (query.agent() != null) {
            all.add(f.match().field(IndexedCall.AGENT).matching(query.agent()).constantScore());
        }
        if (query.campaign() != null) {
            all.add(f.match()
                    .field(IndexedCall.CAMPAIGN)
                    .matching(CampaignFilter.of(CampaignFilter.id(query.campaign())))
                    .constantScore());
        }
        if (query.isTimed()) {
            all.add(started(query.period()));
        }
    }

    private PredicateFinalStep any(QueryCondition condition) {
        List<PredicateFinalStep> alternatives =
                condition.alternatives().stream().map(this::each).toList();
        if (alternatives.size() == 1) {
            return alternatives.get(0);
        }
        return f.or().with(any -> alternatives.forEach(any::add));
    }

    private PredicateFinalStep each(List<QueryTerm> terms) {
        if (terms.size() == 1) {
            return term(terms.get(0));
        }
        return f.and().with(each -> terms.forEach(term -> each.add(term(term))));
    }

    private PredicateFinalStep term(QueryTerm term) {
        return term.prefix()
                ? f.prefix().fields(fields).matching(term.text())
                : f.phrase().fields(fields).matching(term.text()).analyzer(AnalyzerNames.WHITESPACE);
    }

    private PredicateFinalStep started(Period period) {
        return f.extension()
                .ifSupported(LuceneExtension.get(), lucene -> lucene.fromLuceneQuery(startedLocal(period)))
                .orElse(remote -> remote.range()
                        .field(IndexedCall.STARTED)
                        .between(from(period.from()), to(period.to()))
                        .constantScore());
    }

    /**
     * The highlighter evaluates this query again for every hit. The doc values make that fast, while a points query
     * would collect all matches of the range each time.
     */
    private static Query startedLocal(Period period) {
        long from = from(period.from());
        long to = to(period.to());
        return new IndexOrDocValuesQuery(
                LongPoint.newRangeQuery(IndexedCall.STARTED, from, to),
                SortedNumericDocValuesField.newSlowRangeQuery(IndexedCall.STARTED, from, to));
    }

    private static long from(Instant bound) {
        return bound == null ? Long.MIN_VALUE : IndexedCall.micros(bound);
    }

    /** The last microsecond before the exclusive bound. */
    private static long to(Instant bound) {
        return bound == null ? Long.MAX_VALUE : Math.max(IndexedCall.micros(bound), Long.MIN_VALUE + 1) - 1;
    }
}
