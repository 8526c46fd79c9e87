package dev.postcall.schedule;

import jakarta.enterprise.concurrent.ManagedExecutorDefinition;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Bounded thread pools of their own for what must go on whatever else the server does. The server's default executor runs the
 * rest: jobs in the background, health checks, archives.
 */
@ApplicationScoped
@ManagedExecutorDefinition(name = ThreadPools.INTAKE, maxAsync = 8)
@ManagedExecutorDefinition(name = ThreadPools.OBSERVERS, maxAsync = 32)
public class ThreadPools {
    /** Writers of deliveries and of the quarantine, and the answers of what could not be stored. */
    public static final String INTAKE = "java:app/concurrent/intake";

    /** A thread for each durable observer; those that hang are replaced. */
    public static final String OBSERVERS = "java:app/concurrent/observers";
}
