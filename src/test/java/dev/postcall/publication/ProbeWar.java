package dev.postcall.publication;

import dev.postcall.publication.probe.ProbeEventServlet;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The built WAR with a probe: a library of durable observers that fail, are slow or are new, and a servlet that fires events for
 * them. The observers store their effects in a table, which tests read as {@link Effect}.
 */
public final class ProbeWar {
    private ProbeWar() {}

    public static Path build() {
        JavaArchive probe = ShrinkWrap.create(JavaArchive.class, "probe.jar")
                .addPackage(ProbeEventServlet.class.getPackage())
                .addAsResource("probe.sql", "db/migration/V1000__probe.sql")
                .addAsManifestResource(EmptyAsset.INSTANCE, "beans.xml");
        File file = temporary();
        ShrinkWrap.create(ZipImporter.class, "probe.war")
                .importFrom(new File("target/postcall.war"))
                .as(WebArchive.class)
                .addAsLibrary(probe)
                .as(ZipExporter.class)
                .exportTo(file, true);
        return file.toPath();
    }

    private static File temporary() {
        try {
            File file = File.createTempFile("probe", ".war", new File("target"));
            file.deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
