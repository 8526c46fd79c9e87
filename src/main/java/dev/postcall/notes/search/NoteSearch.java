package dev.postcall.notes.search;

import dev.postcall.notes.index.IndexedCall;
import dev.postcall.notes.index.NoteIndex;
import dev.postcall.problem.Causes;
import dev.postcall.problem.Problem;
import dev.postcall.problem.RateLimitedLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.search.IndexSearcher;
import org.hibernate.search.engine.search.highlighter.dsl.HighlighterEncoder;
import org.hibernate.search.engine.search.projection.dsl.ProjectionFinalStep;
import org.hibernate.search.engine.search.projection.dsl.SearchProjectionFactory;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.engine.search.query.SearchResultTotal;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.util.common.SearchTimeoutException;

/** Searches the index. No query, however malformed, marks the index as damaged: it is answered or rejected. */
@ApplicationScoped
public class NoteSearch {
    private static final int SNIPPETS_OF_A_FIELD = 3;
    private static final int SNIPPETS = 4;
    private static final int MAX_SECONDS = 8;

    private final RateLimitedLog log = new RateLimitedLog(Logger.getLogger(NoteSearch.class.getName()));

    @Inject
    private NoteIndex index;

    protected NoteSearch() {}

    NoteSearch(NoteIndex index) {
        this.index = index;
    }

    /**
     * Finds the calls that contain all words, best first; calls of equal score newest first.
     *
     * @param cursor cursor of the previous page; null for the first page
     * @throws dev.postcall.problem.ProblemException of status 400 if the query is malformed, 503 if the index cannot be
     *     searched
     */
    public NoteHits search(NoteQuery query, int limit, String cursor) {
        query.validate();
        SearchFields fields = SearchFields.of(query.speaker());
        Offset offset = Offset.parse(cursor);
        List<QueryCondition> words = QueryParser.parse(query.text());
        if (words.isEmpty()) {
            return NoteHits.NONE;
        }
        SearchResult<NoteHit> result =
                read(session -> fetch(session, query, words, fields, offset.value(), offset.within(limit)));
        SearchResultTotal total = result.total();
        long atLeast = total.hitCountLowerBound();
        return new NoteHits(atLeast, total.isHitCountExact(), result.hits(), offset.next(limit, atLeast));
    }

    private <T> T read(Function<SearchSession, T> reading) {
        try {
            return index.use(reading);
        } catch (RuntimeException e) {
            throw problem(e).exception();
        }
    }

    private Problem problem(RuntimeException thrown) {
        if (Causes.find(thrown, IndexSearcher.TooManyClauses.class).isPresent()) {
            return Problem.badRequest("`q` contains too many words.");
        }
        log.log(Level.WARNING, () -> "A search failed: " + Causes.describe(thrown));
        return Causes.find(thrown, SearchTimeoutException.class).isPresent()
                ? Problem.unavailable("The search took too long; use more or longer words.")
                : Problem.unavailable("The notes index cannot be searched now; retry later.");
    }

    private static SearchResult<NoteHit> fetch(
            SearchSession session,
            NoteQuery query,
            List<QueryCondition> words,
            SearchFields fields,
            int offset,
            int limit) {
        return session.search(IndexedCall.class)
                .select(f -> hit(f, fields.highlighted()))
                .where((f, all) -> new SearchConditions(f, fields).addTo(all, query, words))
                .sort(f -> f.score()
                        .then()
                        .field(IndexedCall.STARTED)
                        .desc()
                        .then()
                        .field(IndexedCall.ID))
                .highlighter(f -> f.unified()
                        .tag("<mark>", "</mark>")
                        .encoder(HighlighterEncoder.HTML)
                        .numberOfFragments(SNIPPETS_OF_A_FIELD))
                .totalHitCountThreshold(NoteHits.MAX_COUNTED)
                .failAfter(MAX_SECONDS, TimeUnit.SECONDS)
                .fetch(offset, limit);
    }

    private static ProjectionFinalStep<NoteHit> hit(SearchProjectionFactory<?, ?> f, List<String> fields) {
        ProjectionFinalStep<?>[] snippets = fields.stream().map(f::highlight).toArray(ProjectionFinalStep<?>[]::new);
        return f.composite()
                .from(
                        f.composite()
                                .from(
                                        f.field(IndexedCall.ID, String.class),
                                        f.score(),
                                        f.field(IndexedCall.STARTED, Long.class))
                                .as((sid, score, started) ->
                                        new NoteHit(sid, score, IndexedCall.instant(started), List.of())),
                        f.composite().from(snippets).asList(NoteSearch::flat))
                .as((hit, highlights) -> new NoteHit(hit.sid(), hit.score(), hit.createdAt(), highlights));
    }

    private static List<String> flat(List<?> snippetsByField) {
        return snippetsByField.stream()
                .flatMap(snippets -> ((List<?>) snippets).stream())
                .limit(SNIPPETS)
                .map(String.class::cast)
                .map(NoteSearch::bounded)
                .toList();
    }

    private static String bounded(String highlight) {
        return highlight.length() <= Snippet.MAX_LENGTH
                ? highlight
                : Snippet.of(highlight).bounded().html();
    }
}
