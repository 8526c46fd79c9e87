package dev.postcall.settings;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** The version of Postcall, which Maven writes into the WAR. */
@Named
@ApplicationScoped
public class Version {
    private static final String BUILT = "/META-INF/maven/dev.postcall/postcall/pom.properties";

    @Inject
    private ServletContext context;

    private final Properties built = new Properties();

    @PostConstruct
    void read() {
        try (InputStream stream = context.getResourceAsStream(BUILT)) {
            if (stream != null) {
                built.load(stream);
            }
        } catch (IOException e) {
            throw new IllegalStateException("The WAR cannot be read", e);
        }
    }

    /** The Maven version; a dash if the WAR was not built by Maven. */
    public String getNumber() {
        return built.getProperty("version", "–");
    }
}
