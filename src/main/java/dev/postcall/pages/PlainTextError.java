package dev.postcall.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Answers with an error in plain text. The error page is a Faces view; Faces cannot render it if it treats the rejected request
 * as a postback or cannot read its parameters.
 */
final class PlainTextError {
    private PlainTextError() {}

    static void send(HttpServletResponse response, int status) throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().println(Messages.text("errorRejected"));
    }
}
