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
 * Exports and imports all data that cannot be recomputed, as one file. Both run on background threads, because the server
 * interrupts request threads after ten seconds.
 */
@ApplicationScoped
@Path("archive")
public class ArchiveResource {
    static final String GZIP = "application/gzip";
    private static final Logger LOG = Logger.getLogger(ArchiveResource.class.getName());
    private static final String ADMIN = "admin";
    private static final int MAX_CONCURRENT_EXPORTS = 2;

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private ArchiveExport archives;

    @Inject
    private ArchiveImport imports;

    private final Semaphore exports = new Semaphore(MAX_CONCURRENT_EXPORTS);

    /** Streams an archive; for administrators and API tokens. */
    @GET
    @Produces(GZIP)
    public void export(
            @Context SecurityContext caller,
            @Context HttpHeaders headers,
            @Context HttpServletResponse connection,
            @Suspended AsyncResponse response) {
        if (headers.getHeaderString(HttpHeaders.AUTHORIZATION) == null && !caller.isUserInRole(ADMIN)) {
            throw Problem.forbidden(
                            "Archives contain password hashes; only administrators and API tokens may export them.")
                    .exception();
        }
        if (!exports.tryAcquire()) {
            throw Problem.unavailable("Too many archives are being exported; try again later.")
                    .exception();
        }
        boolean submitted = false;
        // on this thread, because RESTEasy has no connection on others
        AtomicBoolean complete = abortUnlessSet(connection);
        try {
            executor.execute(() -> answer(complete, response));
            submitted = true;
        } finally {
            if (!submitted) {
                complete.set(true);
                exports.release();
            }
        }
    }

    /** Writes the archive. A failure before the first byte is answered with a problem. */
    private void answer(AtomicBoolean complete, AsyncResponse response) {
        try (Snapshot snapshot = Snapshot.open()) {
            StreamingOutput body = out -> complete.set(write(snapshot, out));
            response.resume(Response.ok(body, GZIP)
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName() + "\"")
                    .build());
        } catch (SQLException | RuntimeException e) {
            complete.set(true);
            response.resume(e);
        } finally {
            exports.release();
        }
    }

    /**
     * Aborts the response unless the returned flag is set. A server ends every response as if it were complete; only an
     * exception of the supplier of trailer fields, called at the end, prevents that.
     */
    private static AtomicBoolean abortUnlessSet(HttpServletResponse connection) {
        AtomicBoolean complete = new AtomicBoolean();
        connection.setTrailerFields(() -> {
            if (!complete.get()) {
                throw new IllegalStateException("The archive is incomplete");
            }
            return Map.of();
        });
        return complete;
    }

    /**
     * Returns whether the archive is complete. Throws nothing, because the server would log the exception with its messages.
     */
    private boolean write(Snapshot snapshot, OutputStream out) {
        try {
            archives.write(snapshot, out);
            return true;
        } catch (IOException e) {
            LOG.log(Level.FINE, () -> "The client of an archive export closed the connection: " + Causes.describe(e));
        } catch (SQLException | RuntimeException e) {
            LOG.log(Level.WARNING, () -> "The export of an archive failed: " + Causes.describe(e));
        }
        return false;
    }

    private static String fileName() {
        String time = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString().replaceAll("[:-]", "");
        return "postcall-" + time + ".jsonl.gz";
    }

    /** Imports an archive into this Postcall, which must be empty or contain a part of the same archive. */
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
