package dev.postcall;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** The software bill of materials in the WAR. */
class SbomIT {
    private static final String LIBRARIES = "WEB-INF/lib/";

    @Test
    void everyLibraryIsListedWithItsVersion() throws IOException {
        try (ZipFile war = new ZipFile("target/postcall.war")) {
            List<String> listed = listed(war);
            List<String> libraries = war.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.startsWith(LIBRARIES) && name.endsWith(".jar"))
                    .map(name -> name.substring(LIBRARIES.length()))
                    .toList();

            assertThat(libraries)
                    .isNotEmpty()
                    .allSatisfy(library -> assertThat(listed).anyMatch(library::startsWith));
            assertThat(listed).hasSameSizeAs(libraries);
        }
    }

    private static List<String> listed(ZipFile war) throws IOException {
        ZipEntry entry = war.getEntry("META-INF/sbom/postcall.cdx.json");
        try (JsonReader reader = Json.createReader(war.getInputStream(entry))) {
            return reader.readObject().getJsonArray("components").getValuesAs(JsonObject.class).stream()
                    .map(component -> component.getString("name") + "-" + component.getString("version"))
                    .toList();
        }
    }
}
