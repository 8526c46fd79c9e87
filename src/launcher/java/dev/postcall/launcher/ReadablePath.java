package dev.postcall.launcher;

import java.nio.charset.Charset;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * Checks that Java can represent a path. In an ASCII locale it replaces other letters by question marks, and would use another
 * folder.
 */
final class ReadablePath {
    private static final String QUESTION_MARK = "?";
    private static final String REPLACEMENT = "\uFFFD";
    private static final char NON_ASCII = 'ü';

    private ReadablePath() {}

    /**
     * Returns the absolute path of this name.
     *
     * @throws StartException if letters of the name or of the working directory were replaced
     */
    static Path of(String name) {
        return of(name, Path.of("").toAbsolutePath().toString(), System.getProperty("sun.jnu.encoding"));
    }

    /** @param encoding name of the charset that paths have in this locale */
    static Path of(String name, String workingDirectory, String encoding) {
        try {
            Path path = Path.of(workingDirectory).resolve(name).normalize();
            if (Charset.forName(encoding).newEncoder().canEncode(NON_ASCII)
                    || !path.toString().replace(REPLACEMENT, QUESTION_MARK).contains(QUESTION_MARK)) {
                return path;
            }
        } catch (InvalidPathException e) {
            // some letters cannot be represented
        }
        throw new StartException("the path of the data folder, " + name.replace(REPLACEMENT, QUESTION_MARK) + " in "
                + workingDirectory + ", has letters that Java cannot represent in this locale; set LC_ALL=C.UTF-8.");
    }
}
