package dev.postcall.operations;

import dev.postcall.health.HealthCheck;
import dev.postcall.publication.PublicationDispatcher;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Checks that the dispatcher of publications is running. */
@ApplicationScoped
public class DispatcherCheck implements HealthCheck {
    @Inject
    private PublicationDispatcher dispatcher;

    @Override
    public String name() {
        return "dispatcher";
    }

    @Override
    public boolean works() {
        return dispatcher.isRunning();
    }
}
