package dev.postcall.pages;

import jakarta.faces.context.FacesContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Builds the address of a page, with its query, below the context root. */
public final class Address {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*");

    private final String path;
    private final List<String> query = new ArrayList<>();

    private Address(String path) {
        this.path = path;
    }

    /** @param path begins with a slash */
    public static Address of(String path) {
        return new Address(path);
    }

    /** Address of the page of a call. Ids with characters that are special in a path become a query parameter. */
    public static String ofCall(String sid) {
        return call(sid).toString();
    }

    /** As {@link #ofCall}, to add parameters. */
    public static Address call(String sid) {
        return PLAIN.matcher(sid).matches() ? of("/calls/" + sid) : of("/calls").with("sid", sid);
    }

    /** Adds a parameter, unless its value is null or blank. */
    public Address with(String name, String value) {
        if (value != null && !value.isBlank()) {
            query.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
        return this;
    }

    /** The address without the context root. */
    public String local() {
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }

    @Override
    public String toString() {
        FacesContext faces = FacesContext.getCurrentInstance();
        String root = faces == null ? "" : faces.getExternalContext().getRequestContextPath();
        return root + local();
    }
}
