package dev.postcall.pages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** Addresses of pages, for use in EL expressions. */
@Named("links")
@ApplicationScoped
public class Links {

    /** @param path begins with a slash */
    public String to(String path) {
        return Address.of(path).toString();
    }

    public String call(String sid) {
        return Address.ofCall(sid);
    }
}
