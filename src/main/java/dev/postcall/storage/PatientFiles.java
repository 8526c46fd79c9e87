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

    /** H2's own files that are opened again when an interrupt of one thread has closed them for all. */
    private static final String REOPENED = "retry:";

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
        FileChannel file = FilePath.get(REOPENED + getBase()).open(mode);
        return mode.equals("r") ? file : new PatientFile(file);
    }
}
