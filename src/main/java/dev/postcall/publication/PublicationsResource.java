package dev.postcall.publication;

import dev.postcall.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** How it stands with the fan-out, and redelivery. */
@ApplicationScoped
@Path("publications")
@Produces(MediaType.APPLICATION_JSON)
public class PublicationsResource {
    @Inject
    private DurableObservers observers;

    @Inject
    private ObserverBacklogs observerBacklogs;

    @Inject
    private PublicationDispatcher dispatcher;

    /** What a list of backlogs looks like; there is never a second page. */
    public record Backlogs(List<Backlog> items, String next) {}

    /** How many subjects were published again. */
    public record Redelivered(long redelivered) {}

    /** For each durable observer, what waits and what is dead. */
    @GET
    public Backlogs backlogs() {
        return new Backlogs(observerBacklogs.all(), null);
    }

    /** Delivers the dead letters of one observer, or of all, again. */
    @POST
    @Path("redeliver")
    public Redelivered redeliver(@QueryParam("observer") String observer) {
        requireKnown(observer);
        return new Redelivered(dispatcher.redeliver(observer));
    }

    /** Tells an observer of everything that ever happened, again. */
    @POST
    @Path("replay")
    public Redelivered replay(@QueryParam("observer") String observer) {
        if (observer == null) {
            throw Problem.badRequest("`observer` is needed.").exception();
        }
        requireKnown(observer);
        return new Redelivered(dispatcher.replay(observer));
    }

    private void requireKnown(String observer) {
        if (observer != null && !observers.names().contains(observer)) {
            throw Problem.notFound("There is no such observer.").exception();
        }
    }
}
