package dev.postcall.operations;

import dev.postcall.health.HealthCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** Checks that the database answers and has the schema. */
@ApplicationScoped
@Transactional
public class DatabaseCheck implements HealthCheck {
    @PersistenceContext
    private EntityManager entities;

    @Override
    public String name() {
        return "database";
    }

    @Override
    public boolean works() {
        return entities.createQuery("select p.name from Person p", String.class)
                        .setMaxResults(1)
                        .getResultList()
                != null;
    }
}
