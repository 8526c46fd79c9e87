package dev.postcall.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Refuses a request in plain text, where a page of Faces would take it for a postback, or could not read it. */
final class PlainRefusal {
    private PlainRefusal() {}

    static void send(HttpServletResponse response, int status) throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().println(Messages.text("errorRefused"));
    }
}
