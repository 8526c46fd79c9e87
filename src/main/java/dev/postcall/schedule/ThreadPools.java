package dev.postcall.schedule;

import jakarta.enterprise.concurrent.ManagedExecutorDefinition;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Separate, bounded thread pools for the intake and the observers, so that other work cannot block them. The server's
 * default executor runs background jobs, health checks and archives.
 */
@ApplicationScoped
@ManagedExecutorDefinition(name = ThreadPools.INTAKE, maxAsync = 8)
@ManagedExecutorDefinition(name = ThreadPools.OBSERVERS, maxAsync = 32)
public class ThreadPools {
    /**
     * Pool of the writers of deliveries and of the quarantine, and of the answers to deliveries that could not be
     * stored.
     */
    public static final String INTAKE = "java:app/concurrent/intake";

    /** Pool with a thread for each durable observer, and more to replace threads that hang. */
    public static final String OBSERVERS = "java:app/concurrent/observers";
}
