package dev.postcall.launcher;

import java.nio.charset.Charset;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * Paths that Java was able to read: in a locale of ASCII alone it takes any other letter for a question mark, and would use
 * another folder.
 */
final class ReadablePath {
    private static final String LOST = "?";
    private static final String REPLACED = "\uFFFD";
    private static final char BEYOND_ASCII = 'ü';

    private ReadablePath() {}

    /**
     * The absolute path of this name.
     *
     * @throws StartException if letters of it, or of the working directory, were lost
     */
    static Path of(String name) {
        return of(name, Path.of("").toAbsolutePath().toString(), System.getProperty("sun.jnu.encoding"));
    }

    /** @param encoding name of the charset that paths have in this locale */
    static Path of(String name, String workingDirectory, String encoding) {
        try {
            Path path = Path.of(workingDirectory).resolve(name).normalize();
            if (Charset.forName(encoding).newEncoder().canEncode(BEYOND_ASCII)
                    || !path.toString().replace(REPLACED, LOST).contains(LOST)) {
                return path;
            }
        } catch (InvalidPathException e) {
            // lost as well
        }
        throw new StartException("the path of the data folder, " + name.replace(REPLACED, LOST) + " in "
                + workingDirectory + ", has letters that Java cannot read in this locale; set LC_ALL=C.UTF-8.");
    }
}
