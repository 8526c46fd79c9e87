package dev.postcall.notes;

import dev.postcall.calls.CampaignFilter;
import dev.postcall.calls.Period;
import dev.postcall.problem.Causes;
import dev.postcall.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.search.IndexOrDocValuesQuery;
import org.apache.lucene.search.Query;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.engine.search.common.BooleanOperator;
import org.hibernate.search.engine.search.highlighter.dsl.HighlighterEncoder;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.predicate.dsl.SimpleQueryFlag;
import org.hibernate.search.engine.search.projection.dsl.ProjectionFinalStep;
import org.hibernate.search.engine.search.projection.dsl.SearchProjectionFactory;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.engine.search.query.SearchResultTotal;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.util.common.SearchException;
import org.hibernate.search.util.common.data.RangeBoundInclusion;

/** Searches the index. */
@ApplicationScoped
public class NoteSearch {
    private static final Logger LOG = Logger.getLogger(NoteSearch.class.getName());
    private static final int LONGEST_TEXT = 200;
    private static final int PASSAGES = 3;

    @Inject
    private NoteIndex index;

    protected NoteSearch() {}

    NoteSearch(NoteIndex index) {
        this.index = index;
    }

    /**
     * The calls that hold all of the words, best first, the newer first among equals.
     *
     * @param cursor of the page before; null for the first page
     * @throws dev.postcall.problem.ProblemException of status 400 if the query cannot be understood, 503 without an index
     */
    public NoteHits search(NoteQuery query, int limit, String cursor) {
        if (query.text() == null || query.text().isBlank()) {
            throw Problem.badRequest("`q` must say what to search for.").exception();
        }
        if (query.text().length() > LONGEST_TEXT) {
            throw Problem.badRequest("`q` must not be longer than " + LONGEST_TEXT + " characters.")
                    .exception();
        }
        List<String> fields = fields(query.speaker());
        Offset offset = Offset.parse(cursor);
        try {
            SearchResult<NoteHit> result =
                    index.use(session -> fetch(session, query, fields, offset.value(), offset.within(limit)));
            SearchResultTotal total = result.total();
            long atLeast = total.hitCountLowerBound();
            return new NoteHits(atLeast, total.isHitCountExact(), result.hits(), offset.next(limit, atLeast));
        } catch (SearchException | IllegalStateException e) {
            LOG.log(Level.WARNING, () -> "A search failed: " + Causes.describe(e));
            throw Problem.unavailable("The notes index cannot be searched right now; it repairs itself.")
                    .exception();
        }
    }

    private static List<String> fields(String speaker) {
        if (speaker == null || speaker.isBlank()) {
            return List.of(IndexedCall.NOTES, IndexedCall.HUMAN, IndexedCall.BOT, IndexedCall.OTHER);
        }
        return switch (speaker) {
            case IndexedCall.NOTES, IndexedCall.HUMAN, IndexedCall.BOT -> List.of(speaker);
            default ->
                throw Problem.badRequest("`speaker` must be bot, human or notes.")
                        .exception();
        };
    }

    private static SearchResult<NoteHit> fetch(
            SearchSession session, NoteQuery query, List<String> fields, int offset, int limit) {
        return session.search(IndexedCall.class)
                .select(f -> hit(f, fields))
                .where((f, conditions) -> {
                    conditions.add(words(f, query.text(), fields));
                    filters(f, query).forEach(conditions::add);
                })
                .sort(f -> f.score()
                        .then()
                        .field(IndexedCall.STARTED)
                        .desc()
                        .then()
                        .field(IndexedCall.ID))
                .highlighter(f -> f.unified()
                        .tag("<mark>", "</mark>")
                        .encoder(HighlighterEncoder.HTML)
                        .numberOfFragments(PASSAGES))
                .totalHitCountThreshold(NoteHits.MOST_COUNTED)
                .fetch(offset, limit);
    }

    private static ProjectionFinalStep<NoteHit> hit(SearchProjectionFactory<?, ?> f, List<String> fields) {
        ProjectionFinalStep<?>[] passages = fields.stream().map(f::highlight).toArray(ProjectionFinalStep<?>[]::new);
        return f.composite()
                .from(
                        f.composite()
                                .from(
                                        f.field(IndexedCall.ID, String.class),
                                        f.score(),
                                        f.field(IndexedCall.STARTED, Long.class))
                                .as((sid, score, started) ->
                                        new NoteHit(sid, score, IndexedCall.instant(started), List.of())),
                        f.composite().from(passages).asList(NoteSearch::flat))
                .as((hit, highlights) -> new NoteHit(hit.sid(), hit.score(), hit.createdAt(), highlights));
    }

    private static List<String> flat(List<?> passagesByField) {
        return passagesByField.stream()
                .flatMap(passages -> ((List<?>) passages).stream())
                .map(String.class::cast)
                .toList();
    }

    /** Words, phrases and prefixes, and nothing else: a dash or a bar in a query is no operator that anyone meant. */
    private static PredicateFinalStep words(SearchPredicateFactory f, String text, List<String> fields) {
        return f.simpleQueryString()
                .fields(fields.toArray(String[]::new))
                .matching(text)
                .defaultOperator(BooleanOperator.AND)
                .flags(SimpleQueryFlag.PHRASE, SimpleQueryFlag.PREFIX, SimpleQueryFlag.WHITESPACE);
    }

    private static List<PredicateFinalStep> filters(SearchPredicateFactory f, NoteQuery query) {
        List<PredicateFinalStep> filters = new ArrayList<>();
        if (query.agent() != null) {
            filters.add(
                    f.match().field(IndexedCall.AGENT).matching(query.agent()).constantScore());
        }
        if (query.campaign() != null) {
            filters.add(f.match()
                    .field(IndexedCall.CAMPAIGN)
                    .matching(CampaignFilter.of(CampaignFilter.id(query.campaign())))
                    .constantScore());
        }
        Period period = query.period();
        if (period != null && (period.from() != null || period.to() != null)) {
            filters.add(f.extension()
                    .ifSupported(LuceneExtension.get(), lucene -> lucene.fromLuceneQuery(started(period)))
                    .orElse(remote -> remote.range()
                            .field(IndexedCall.STARTED)
                            .between(
                                    micros(period.from()), RangeBoundInclusion.INCLUDED,
                                    micros(period.to()), RangeBoundInclusion.EXCLUDED)
                            .constantScore()));
        }
        return filters;
    }

    /** The highlighter asks it of every hit again, for which a range of the index would look through all that is in it. */
    private static Query started(Period period) {
        long from = period.from() == null ? Long.MIN_VALUE : IndexedCall.micros(period.from());
        long to = period.to() == null ? Long.MAX_VALUE : IndexedCall.micros(period.to()) - 1;
        return new IndexOrDocValuesQuery(
                LongPoint.newRangeQuery(IndexedCall.STARTED, from, to),
                SortedNumericDocValuesField.newSlowRangeQuery(IndexedCall.STARTED, from, to));
    }

    private static Long micros(Instant bound) {
        return bound == null ? null : IndexedCall.micros(bound);
    }
}
