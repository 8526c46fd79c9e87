package dev.postcall;

import dev.postcall.outcomes.OutcomesResource;
import dev.postcall.notes.NotesResource;
import dev.postcall.problem.ProblemMapper;
import dev.postcall.publication.PublicationsResource;
import dev.postcall.webhooks.QuarantineResource;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** The read API. Each feature brings its resources; they are all named here. */
@ApplicationPath("api")
public class ApiApplication extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                OutcomesResource.class,
                NotesResource.class,
                PublicationsResource.class,
                QuarantineResource.class,
                JsonConfiguration.class,
                ProblemMapper.class);
    }
}
