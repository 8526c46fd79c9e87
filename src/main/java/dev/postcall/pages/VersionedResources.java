package dev.postcall.pages;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ResourceWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;

/**
 * Adds a checksum of the content to the address of each style sheet, script and image. Browsers cache these files for days;
 * a changed file has another address.
 */
public class VersionedResources extends ResourceHandlerWrapper {
    private final Map<String, String> checksums = new ConcurrentHashMap<>();

    public VersionedResources(ResourceHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Resource createResource(String name, String library) {
        Resource resource = super.createResource(name, library);
        return resource == null || library == null ? resource : new Versioned(resource);
    }

    private String checksum(Resource resource) {
        return checksums.computeIfAbsent(
                resource.getLibraryName() + "/" + resource.getResourceName(), file -> checksumOf(resource));
    }

    private static String checksumOf(Resource resource) {
        try (InputStream content = resource.getInputStream()) {
            CRC32 checksum = new CRC32();
            checksum.update(content.readAllBytes());
            return Long.toHexString(checksum.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Versioned extends ResourceWrapper {
        Versioned(Resource wrapped) {
            super(wrapped);
        }

        @Override
        public String getRequestPath() {
            String path = super.getRequestPath();
            return path + (path.contains("?") ? "&" : "?") + "v=" + checksum(getWrapped());
        }
    }
}
