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

/** Backlogs of the durable observers, and redelivery. */
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

    /** A list of backlogs; {@code next} is always null. */
    public record Backlogs(List<Backlog> items, String next) {}

    /** The number of subjects that were published again. */
    public record Redelivered(long redelivered) {}

    /** Lists the backlog of each durable observer. */
    @GET
    public Backlogs backlogs() {
        return new Backlogs(observerBacklogs.all(), null);
    }

    /** Redelivers the dead letters of one observer, or of all. */
    @POST
    @Path("redeliver")
    public Redelivered redeliver(@QueryParam("observer") String observer) {
        requireKnown(observer);
        return new Redelivered(dispatcher.redeliver(observer));
    }

    /** Replays all past events to an observer. */
    @POST
    @Path("replay")
    public Redelivered replay(@QueryParam("observer") String observer) {
        if (observer == null) {
            throw Problem.badRequest("The parameter `observer` is required.").exception();
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
