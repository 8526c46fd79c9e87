package dev.postcall.launcher;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Main class of the executable bundle, which contains server, PostgreSQL and WAR:
 *
 * <pre>{@code java [-Dport=8080] [-Dimport=FILE] [-Dpostcall.…=…] -jar postcall-bundle.jar}</pre>
 *
 * It unpacks itself into the data folder, unless an earlier start has done so, and runs {@link Launcher} as {@code mvn -Prun}
 * does.
 */
public final class Bundle {
    /** Folder in the bundle, and in the data folder. */
    private static final String CONTENT = "server";

    private static final String MARKER = "unpacked-from";
    private static final String PREFIX = "postcall.";
    private static final String DATA_DIR = PREFIX + "data.dir";
    private static final String DEFAULT_DATA_DIR = "postcall-data";
    private static final String DEFAULT_PORT = "8080";

    private Bundle() {}

    public static void main(String[] arguments) throws Exception {
        try {
            launch(unpack(Path.of(Bundle.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI())));
        } catch (StartException e) {
            System.err.println("Postcall did not start: " + e.getMessage());
            System.exit(1);
        }
    }

    /** Returns the folder with the content of the bundle. The lock of the data folder prevents concurrent changes. */
    private static Path unpack(Path bundle) {
        try (DataFolder data = DataFolder.lock(ReadablePath.of(dataFolder()))) {
            Path folder = data.path().resolve(CONTENT);
            String id = Files.size(bundle) + " bytes of " + Files.getLastModifiedTime(bundle);
            Path marker = folder.resolve(MARKER);
            if (!Files.exists(marker) || !Files.readString(marker).equals(id)) {
                if (Files.exists(folder)) {
                    FileTree.delete(folder);
                }
                copyContent(bundle, folder);
                Files.writeString(marker, id);
            }
            return folder;
        } catch (IOException e) {
            throw new StartException("the bundle cannot be unpacked into the data folder (" + e + ").", e);
        }
    }

    private static String dataFolder() {
        return Stream.of(
                        System.getProperty(DATA_DIR),
                        System.getenv(DATA_DIR.toUpperCase(Locale.ROOT).replace('.', '_')))
                .filter(name -> name != null && !name.isBlank())
                .findFirst()
                .orElse(DEFAULT_DATA_DIR)
                .strip();
    }

    private static void copyContent(Path bundle, Path folder) throws IOException {
        try (FileSystem jar = FileSystems.newFileSystem(bundle);
                Stream<Path> files = Files.walk(jar.getPath(CONTENT))) {
            Path root = jar.getPath(CONTENT);
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, folder.resolve(root.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    /** Runs the unpacked launcher in this process, with its libraries. */
    private static void launch(Path folder) throws Exception {
        List<URL> classPath =
                new ArrayList<>(List.of(folder.resolve("launcher").toUri().toURL()));
        try (Stream<Path> libraries = Files.list(folder.resolve("lib"))) {
            for (Path library : (Iterable<Path>) libraries::iterator) {
                classPath.add(library.toUri().toURL());
            }
        }
        ClassLoader loader = new URLClassLoader(classPath.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
        String[] words = words(folder).toArray(String[]::new);
        loader.loadClass(Launcher.class.getName())
                .getMethod("main", String[].class)
                .invoke(null, (Object) words);
    }

    /** The arguments of the launcher. */
    private static List<String> words(Path folder) {
        List<String> words = new ArrayList<>();
        words.add(folder.resolve("postgresql").toString());
        words.add(folder.resolve("server-config/postgresql").toString());
        words.add("java");
        words.add("@" + folder.resolve("server-config/payara-micro/jvm.options"));
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith(PREFIX))
                .forEach(name -> words.add("-D" + name + "=" + System.getProperty(name)));
        words.add("-Dpostcall.archive.import=" + System.getProperty("import", ""));
        words.add("-Dpostcall.sample=" + folder.resolve("post-call-outcome.json"));
        words.add("-classpath");
        words.add(
                folder.resolve("payara-micro.jar") + System.getProperty("path.separator") + folder.resolve("launcher"));
        words.add("Serve");
        words.add(folder.resolve("postcall.war").toString());
        words.add(System.getProperty("port", DEFAULT_PORT));
        words.add(folder.resolve("server-config/payara-micro").toString());
        words.add("--end-with-input");
        return words;
    }
}
