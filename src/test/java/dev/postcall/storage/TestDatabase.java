package dev.postcall.storage;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A fresh database with the schema of the migrations, for each test:
 *
 * <pre>{@code
 * @RegisterExtension
 * private final TestDatabase database = new TestDatabase();
 * }</pre>
 */
public final class TestDatabase implements BeforeEachCallback, AfterEachCallback {
    private DataSource dataSource;
    private EntityManagerFactory factory;

    @Override
    public void beforeEach(ExtensionContext test) {
        dataSource = PostgresServer.migratedDatabase();
    }

    public DataSource dataSource() {
        return dataSource;
    }

    /** The persistence unit of the WAR on this database, with resource-local transactions. */
    public synchronized EntityManagerFactory entityManagerFactory() {
        if (factory == null) {
            factory = Persistence.createEntityManagerFactory(
                    "postcall",
                    Map.of(
                            "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                            "jakarta.persistence.jtaDataSource", "",
                            "jakarta.persistence.nonJtaDataSource", dataSource));
        }
        return factory;
    }

    /** Runs the work in a transaction and commits it. */
    public <T> T inTransaction(Function<EntityManager, T> work) {
        try (EntityManager entities = entityManagerFactory().createEntityManager()) {
            entities.getTransaction().begin();
            try {
                T result = work.apply(entities);
                entities.getTransaction().commit();
                return result;
            } finally {
                if (entities.getTransaction().isActive()) {
                    entities.getTransaction().rollback();
                }
            }
        }
    }

    @Override
    public void afterEach(ExtensionContext test) {
        if (factory != null) {
            factory.close();
        }
    }
}
