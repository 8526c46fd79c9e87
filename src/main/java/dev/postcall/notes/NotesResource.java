package dev.postcall.notes;

import dev.postcall.notes.index.NoteIndex;
import dev.postcall.notes.index.RebuildProgress;
import dev.postcall.notes.maintenance.NoteIndexMaintenance;
import dev.postcall.notes.maintenance.NoteIndexer;
import dev.postcall.notes.search.NoteHits;
import dev.postcall.notes.search.NoteQuery;
import dev.postcall.notes.search.NoteSearch;
import dev.postcall.problem.Causes;
import dev.postcall.publication.Publications;
import dev.postcall.query.Paging;
import dev.postcall.query.Period;
import dev.postcall.settings.Setting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Search of notes and transcripts, and rebuild of the index. */
@ApplicationScoped
@Path("notes")
@Produces(MediaType.APPLICATION_JSON)
public class NotesResource {
    private static final Logger LOG = Logger.getLogger(NotesResource.class.getName());

    @Inject
    private NoteSearch search;

    @Inject
    private NoteIndex index;

    @Inject
    private NoteIndexMaintenance maintenance;

    @Inject
    private Publications publications;

    /**
     * Finds the calls that contain all words, best first.
     *
     * @param q words, {@code "phrases"}, {@code prefixes*} and phone numbers
     * @param speaker {@code bot}, {@code human} or {@code notes}; all if absent
     * @param campaign an id, or {@code none}
     * @param limit 20 if absent, a low default since the snippets of the hits take most of the time of a search
     */
    @GET
    public NoteHits search(
            @QueryParam("q") String q,
            @QueryParam("speaker") String speaker,
            @QueryParam("agent") String agent,
            @QueryParam("campaign") String campaign,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        Period period = Period.parse(from, to, Setting.REPORT_ZONE.zone());
        NoteHits hits = search.search(
                new NoteQuery(q, speaker, orNull(agent), orNull(campaign), period),
                Paging.limit(limit, NoteHits.DEFAULT_LIMIT),
                cursor);
        return hits.complete(isComplete());
    }

    /** Whether the index holds every stored call; false if the database, which has the backlog, cannot be read. */
    private boolean isComplete() {
        try {
            return !index.progress().rebuilding()
                    && publications.backlog(NoteIndexer.NAME).overdue() == 0;
        } catch (RuntimeException e) {
            LOG.log(Level.FINE, () -> "The backlog of the index cannot be read: " + Causes.describe(e));
            return false;
        }
    }

    private static String orNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Returns the progress of a rebuild of the index. */
    @GET
    @Path("rebuild")
    public RebuildProgress progress() {
        return index.progress();
    }

    /** Requests a rebuild of the index from the calls; searches continue meanwhile. */
    @POST
    @Path("rebuild")
    public Response rebuild() {
        maintenance.rebuild();
        return Response.accepted(index.progress()).build();
    }
}
