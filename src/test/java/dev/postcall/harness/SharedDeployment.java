package dev.postcall.harness;

import dev.postcall.settings.Setting;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.config.descriptor.api.ContainerDef;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentDescription;
import org.jboss.arquillian.container.spi.event.SetupContainer;
import org.jboss.arquillian.container.spi.event.UnDeployManagedDeployments;
import org.jboss.arquillian.container.spi.event.container.AfterDeploy;
import org.jboss.arquillian.container.spi.event.container.BeforeDeploy;
import org.jboss.arquillian.container.test.spi.client.deployment.DeploymentScenarioGenerator;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.spi.TestClass;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * Arquillian extension that deploys the built WAR for the first test class of a process, and stops the server with the process.
 * Without it, Arquillian would deploy for each class, and Payara Micro restarts with each deployment. Tests use
 * {@link Deployed}; the extension is registered under {@code META-INF/services}.
 */
public class SharedDeployment implements LoadableExtension {
    static final int PORT = FreePort.find();
    private static final Archive<?> WAR = ShrinkWrap.create(ZipImporter.class, "postcall.war")
            .importFrom(new File("target/postcall.war"))
            .as(WebArchive.class);

    /** Returns a new connection to the database of the deployed WAR, independent of the WAR's connections. */
    public static Connection connection() throws SQLException {
        return DriverManager.getConnection(
                Lifecycle.SETTINGS.get(Setting.DB_URL.key()),
                Lifecycle.SETTINGS.get(Setting.DB_USER.key()),
                Lifecycle.SETTINGS.get(Setting.DB_PASSWORD.key()));
    }

    @Override
    public void register(ExtensionBuilder builder) {
        builder.service(DeploymentScenarioGenerator.class, FirstClassOnly.class).observer(Lifecycle.class);
    }

    /** Generates the deployment for the first class, and none for the others. */
    public static class FirstClassOnly implements DeploymentScenarioGenerator {
        private static boolean generated;

        @Override
        public List<DeploymentDescription> generate(TestClass type) {
            return isFirst() ? List.of(new DeploymentDescription("postcall", WAR).shouldBeTestable(false)) : List.of();
        }

        private static synchronized boolean isFirst() {
            boolean first = !generated;
            generated = true;
            return first;
        }
    }

    /** Configures the server, and keeps the deployment until the end of the tests. */
    public static class Lifecycle {
        private static final ServerConfig CONFIG = ServerConfig.shipped();

        /** Static, because containers are set up more than once. */
        private static final Map<String, String> SETTINGS = TestSettings.fresh("deployed");

        /** Processes that ran before the server was started. */
        private final List<ProcessHandle> others = new ArrayList<>();

        public void configure(@Observes(precedence = 1) SetupContainer event) {
            ContainerDef container = event.getContainer().getContainerConfiguration();
            container.property("microJar", new File("target/server/payara-micro.jar").getAbsolutePath());
            container.property("randomHttpPort", "false");
            container.property("autoBindHttp", "false");
            container.property("clusterEnabled", "false");
            container.property("outputToConsole", "true");
            container.property("cmdOptions", options(SETTINGS));
            container.property(
                    "extraMicroOptions",
                    "--nohazelcast --contextroot / --port " + PORT + " --prebootcommandfile " + CONFIG.preBoot());
        }

        /** Writes the options to a file, because Arquillian splits options at blanks. */
        private static String options(Map<String, String> settings) {
            Path file = Path.of(settings.get(Setting.DATA_DIR.key())).resolveSibling("java.options");
            List<String> options = new ArrayList<>(List.of("-Dpostcall.http.address=127.0.0.1"));
            settings.forEach((key, value) -> options.add("\"-D" + key + "=" + value.replace("\\", "\\\\") + "\""));
            try {
                Files.write(file, options);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return "@" + file + " " + String.join(" ", CONFIG.javaOptions());
        }

        public void keep(@Observes EventContext<UnDeployManagedDeployments> end) {
            // not proceeding keeps the deployment for the next class
        }

        public void deploying(@Observes BeforeDeploy deploying) {
            others.addAll(ProcessHandle.current().children().toList());
        }

        /** The server is a child of this process, and would outlive it. */
        public void stopAtTheEnd(@Observes AfterDeploy deployed) {
            List<ProcessHandle> server = ProcessHandle.current()
                    .children()
                    .filter(child -> !others.contains(child))
                    .toList();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> server.forEach(ProcessHandle::destroyForcibly)));
        }
    }
}
