package dev.postcall.storage;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A fresh database with the schema of the migrations, for one test:
 *
 * <pre>{@code
 * @ParameterizedTest
 * @MethodSource("dev.postcall.storage.TestDatabase#all")
 * void callIsCountedOnce(TestDatabase database) { ... }
 * }</pre>
 *
 * JUnit closes it after the test.
 */
public final class TestDatabase implements AutoCloseable {
    private final Database kind;
    private final DataSource dataSource;
    private EntityManagerFactory factory;

    private TestDatabase(Database kind, DataSource dataSource) {
        this.kind = kind;
        this.dataSource = dataSource;
        Schema.migrate(dataSource, kind);
    }

    /** One of each kind; each is made only when its turn comes. */
    public static Stream<TestDatabase> all() {
        return Stream.of(Database.values()).map(TestDatabase::fresh);
    }

    public static TestDatabase fresh(Database kind) {
        return new TestDatabase(
                kind,
                switch (kind) {
                    case H2 -> h2();
                    case POSTGRESQL -> postgres();
                });
    }

    private static DataSource h2() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(Database.jdbcUrl("jdbc:h2:file:" + temporaryFolder().resolve("test")) + ";DB_CLOSE_DELAY=-1");
        source.setUser("postcall");
        source.setPassword("");
        return source;
    }

    private static Path temporaryFolder() {
        try {
            Path target = Files.createDirectories(Path.of("target", "databases"));
            return Files.createTempDirectory(target, "h2-").toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DataSource postgres() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(Database.jdbcUrl(PostgresServer.freshDatabase()));
        source.setUser(PostgresInstance.USER);
        source.setPassword(PostgresInstance.PASSWORD);
        return source;
    }

    public DataSource dataSource() {
        return dataSource;
    }

    /** The persistence unit of the WAR on this database, with transactions of the entity manager's own. */
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

    /** Runs the work in a transaction of its own, and commits. */
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
    public void close() throws SQLException {
        if (factory != null) {
            factory.close();
        }
        if (kind == Database.H2) {
            try (Connection connection = dataSource.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("shutdown");
            }
        }
    }

    @Override
    public String toString() {
        return kind.name();
    }
}
