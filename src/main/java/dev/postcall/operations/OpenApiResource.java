package dev.postcall.operations;

import dev.postcall.problem.Problem;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.InputStream;

/** The OpenAPI description, which the build generates from the code. */
@ApplicationScoped
@PermitAll
@Path("openapi.yaml")
public class OpenApiResource {
    static final String FILE = "/META-INF/postcall/openapi.yaml";

    /** Returns the description, OpenAPI 3 in YAML. */
    @GET
    @Produces("application/yaml")
    public InputStream description() {
        InputStream file = OpenApiResource.class.getResourceAsStream(FILE);
        if (file == null) {
            throw Problem.notFound("This build has no description of the API.").exception();
        }
        return file;
    }
}
