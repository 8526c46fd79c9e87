package dev.postcall.operations;

import dev.postcall.health.HealthCheck;
import dev.postcall.publication.ObserverBacklogs;
import dev.postcall.publication.PublicationDispatcher;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Warns of durable observers that hang or have dead letters. Neither prevents the node from accepting deliveries. */
@ApplicationScoped
public class ObserverCheck implements HealthCheck {
    @Inject
    private ObserverBacklogs observerBacklogs;

    @Inject
    private PublicationDispatcher dispatcher;

    @Override
    public String name() {
        return "observers";
    }

    @Override
    public boolean works() {
        return true;
    }

    @Override
    public String warning() {
        String warning = Stream.concat(
                        dispatcher.hanging().stream().sorted().map(observer -> observer + " hangs"),
                        observerBacklogs.all().stream()
                                .filter(backlog -> backlog.dead() > 0)
                                .map(backlog -> "dead letters of " + backlog.observer() + ": " + backlog.dead()))
                .collect(Collectors.joining(", "));
        return warning.isEmpty() ? null : warning;
    }
}
