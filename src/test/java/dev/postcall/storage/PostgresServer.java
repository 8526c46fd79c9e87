package dev.postcall.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;

/** A real PostgreSQL that all tests of this JVM share; started at its first use. */
public final class PostgresServer {
    private static final String TEMPLATE = "migrated";

    private static PostgresInstance server;
    private static int copies;

    private PostgresServer() {}

    /** JDBC URL, without user and password, of a new, empty database. */
    public static synchronized String freshDatabase() {
        return server().freshDatabase();
    }

    /** A new database with the migrated schema, copied from one that is migrated once. */
    public static synchronized DataSource migratedDatabase() {
        if (copies == 0) {
            ServedDatabase.migrated(server().database(TEMPLATE), PostgresInstance.USER, PostgresInstance.PASSWORD);
        }
        String copy = TEMPLATE + "_" + ++copies;
        server().execute("create database " + copy + " template " + TEMPLATE);
        return ServedDatabase.at(server().database(copy), PostgresInstance.USER, PostgresInstance.PASSWORD);
    }

    private static PostgresInstance server() {
        if (server == null) {
            server = PostgresInstance.in(folder());
        }
        return server;
    }

    private static Path folder() {
        try {
            Path target = Files.createDirectories(Path.of("target", "databases"));
            return Files.createTempDirectory(target, "postgresql-").toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
