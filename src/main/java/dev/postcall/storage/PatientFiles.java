package dev.postcall.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * H2's files below {@code patient:}. H2 takes a write that fails for the end of its database, and may never open it again
 * while this process lives; here it waits until the disk has space again: see {@link PatientFile}.
 */
public class PatientFiles extends FilePathWrapper {
    private static final String SCHEME = "patient";

    /** What a path begins with. */
    static final String PREFIX = SCHEME + ":";

    /** Has H2 know of it. */
    static void register() {
        FilePath.register(new PatientFiles());
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        FileChannel file = getBase().open(mode);
        return mode.equals("r") ? file : new PatientFile(file);
    }
}
