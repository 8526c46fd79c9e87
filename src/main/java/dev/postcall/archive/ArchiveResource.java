package dev.postcall.archive;

import dev.postcall.problem.Causes;
import dev.postcall.problem.Problem;
import dev.postcall.storage.Snapshot;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Everything that cannot be recomputed, as one file. Both directions run on threads of their own: the server interrupts
 * the thread of a request after ten seconds.
 */
@ApplicationScoped
@Path("archive")
public class ArchiveResource {
    static final String GZIP = "application/gzip";
    private static final Logger LOG = Logger.getLogger(ArchiveResource.class.getName());
    private static final String ADMIN = "admin";
    private static final int MOST_AT_ONCE = 2;

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private ArchiveExport archives;

    @Inject
    private ArchiveImport imports;

    private final Semaphore free = new Semaphore(MOST_AT_ONCE);

    /** Streams an archive; for administrators and API tokens. */
    @GET
    @Produces(GZIP)
    public void export(
            @Context SecurityContext caller,
            @Context HttpHeaders headers,
            @Context HttpServletResponse connection,
            @Suspended AsyncResponse response) {
        if (headers.getHeaderString(HttpHeaders.AUTHORIZATION) == null && !caller.isUserInRole(ADMIN)) {
            throw Problem.forbidden("Archives hold password hashes; they are for administrators and API tokens.")
                    .exception();
        }
        if (!free.tryAcquire()) {
            throw Problem.unavailable("Other archives are being made.").exception();
        }
        boolean begun = false;
        try {
            executor.execute(() -> answer(connection, response));
            begun = true;
        } finally {
            if (!begun) {
                free.release();
            }
        }
    }

    /** What fails before the first byte is answered as a problem. */
    private void answer(HttpServletResponse connection, AsyncResponse response) {
        try (Snapshot snapshot = Snapshot.open()) {
            AtomicBoolean complete = abortingUnlessSet(connection);
            StreamingOutput body = out -> complete.set(write(snapshot, out));
            response.resume(Response.ok(body, GZIP)
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName() + "\"")
                    .build());
        } catch (SQLException | RuntimeException e) {
            response.resume(e);
        } finally {
            free.release();
        }
    }

    /**
     * A server ends each answer as if it were complete, whatever happened to it; only the trailer fields, which it asks for
     * at the end, can prevent that.
     */
    private static AtomicBoolean abortingUnlessSet(HttpServletResponse connection) {
        AtomicBoolean complete = new AtomicBoolean();
        connection.setTrailerFields(() -> {
            if (!complete.get()) {
                throw new IllegalStateException("The archive is incomplete");
            }
            return Map.of();
        });
        return complete;
    }

    /** Throws nothing: the server would log it with its messages. */
    private boolean write(Snapshot snapshot, OutputStream out) {
        try {
            archives.write(snapshot, out);
            return true;
        } catch (IOException e) {
            LOG.log(Level.FINE, () -> "The reader of an archive is gone: " + Causes.describe(e));
        } catch (SQLException | RuntimeException e) {
            LOG.log(Level.WARNING, () -> "An archive is incomplete: " + Causes.describe(e));
        }
        return false;
    }

    private static String fileName() {
        String time = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString().replaceAll("[:-]", "");
        return "postcall-" + time + ".jsonl.gz";
    }

    /** Reads an archive into this Postcall, which must be empty, or have read a part of the same archive before. */
    @POST
    @Consumes({GZIP, MediaType.APPLICATION_OCTET_STREAM})
    @Produces(MediaType.APPLICATION_JSON)
    public CompletionStage<JsonObject> read(InputStream archive) {
        return CompletableFuture.supplyAsync(() -> json(imports.read(archive)), executor);
    }

    private static JsonObject json(ImportReport report) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        report.counts().forEach(json::add);
        return json.add("resumed", report.resumed()).build();
    }
}
