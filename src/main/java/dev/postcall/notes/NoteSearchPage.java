package dev.postcall.notes;

import dev.postcall.calls.CallSummary;
import dev.postcall.calls.Calls;
import dev.postcall.calls.pages.FilterForm;
import dev.postcall.notes.index.NoteIndex;
import dev.postcall.notes.index.RebuildProgress;
import dev.postcall.notes.maintenance.NoteIndexer;
import dev.postcall.notes.search.NoteHit;
import dev.postcall.notes.search.NoteHits;
import dev.postcall.notes.search.NoteQuery;
import dev.postcall.notes.search.NoteSearch;
import dev.postcall.pages.Address;
import dev.postcall.pages.Format;
import dev.postcall.pages.Messages;
import dev.postcall.problem.ProblemException;
import dev.postcall.publication.Publications;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The page that searches notes and transcripts, best first, a page at a time. */
@Named
@RequestScoped
public class NoteSearchPage {

    @Inject
    private NoteSearch search;

    @Inject
    private NoteIndex index;

    @Inject
    private Calls calls;

    @Inject
    private Publications publications;

    private final FilterForm filter = new FilterForm();
    private String q;
    private String speaker;
    private String cursor;
    private long overdue;
    private NoteHits hits = NoteHits.NONE;
    private List<FoundCall> items = List.of();

    /** Runs the search if the request has a query. */
    public void load() {
        overdue = publications.backlog(NoteIndexer.NAME).overdue();
        if (!isQueried()) {
            return;
        }
        try {
            NoteQuery query =
                    new NoteQuery(q, speaker, filter.getAgent(), filter.getCampaign(), filter.selectedPeriod());
            hits = search.search(query, NoteHits.DEFAULT_LIMIT, isFirst() ? null : cursor);
            items = found(hits.items());
        } catch (ProblemException rejected) {
            Messages.addError(rejected);
        }
    }

    private List<FoundCall> found(List<NoteHit> hits) {
        Map<String, CallSummary> known = calls
                .summaries(hits.stream().map(NoteHit::sid).toList())
                .stream()
                .collect(Collectors.toMap(CallSummary::sid, Function.identity()));
        return hits.stream().map(hit -> FoundCall.of(hit, known.get(hit.sid()))).toList();
    }

    /** Number of calls that are not indexed yet, as a sentence; null if all are indexed. */
    public String getOverdue() {
        return overdue == 0 ? null : Messages.text("notFindable", Format.count(overdue));
    }

    public boolean isQueried() {
        return q != null;
    }

    public boolean isFirst() {
        return cursor == null || cursor.isBlank();
    }

    public List<FoundCall> getItems() {
        return items;
    }

    /** Total number of hits, as text. */
    public String getTotal() {
        if (!hits.totalExact()) {
            return Messages.text("notesTotalMany", Format.count(NoteHits.MAX_COUNTED));
        }
        return hits.total() == 1
                ? Messages.text("notesTotalOne")
                : Messages.text("notesTotal", Format.count(hits.total()));
    }

    /** Address of the next page; null at the end. */
    public String getNext() {
        return hits.next() == null
                ? null
                : address().with("cursor", hits.next()).toString();
    }

    /** Address of the first page. */
    public String getStart() {
        return address().toString();
    }

    private Address address() {
        return filter.address("/notes").with("q", q).with("speaker", speaker);
    }

    /** Whether the index is being rebuilt, so that searches may miss calls. */
    public boolean isRebuilding() {
        return index.progress().rebuilding();
    }

    /** Progress of the rebuild, as a sentence. */
    public String getRebuildText() {
        RebuildProgress progress = index.progress();
        return Messages.text("rebuilding", Format.count(progress.done()), Format.count(progress.total()));
    }

    public FilterForm getFilter() {
        return filter;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q == null || q.isBlank() ? null : q.strip();
    }

    public String getSpeaker() {
        return speaker;
    }

    public void setSpeaker(String speaker) {
        this.speaker = speaker != null && speaker.matches("bot|human|notes") ? speaker : null;
    }

    public String getCursor() {
        return cursor;
    }

    public void setCursor(String cursor) {
        this.cursor = cursor;
    }
}
