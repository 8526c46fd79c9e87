package dev.postcall.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Answers with an error in plain text, for requests that the Faces error page would take for a postback or could not read. */
final class PlainTextError {
    private PlainTextError() {}

    static void send(HttpServletResponse response, int status) throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().println(Messages.text("errorRejected"));
    }
}
