package dev.postcall.pages;

import dev.postcall.http.ApiPaths;
import dev.postcall.http.PageRequests;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/**
 * Rejects requests whose parameters contain U+0000 with 400, because PostgreSQL cannot store it. Rejects uploads to pages with
 * 400, because the server fails on them, and forms that are too large for the server with 413. Reads no bodies other than
 * forms of pages.
 */
public class InvalidRequestFilter extends HttpFilter {
    private static final long serialVersionUID = 1;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        int status = status(request);
        if (status == HttpServletResponse.SC_OK) {
            chain.doFilter(request, response);
        } else if (isReadable(request)) {
            response.sendError(status, "Rejected");
        } else {
            response.setHeader("Connection", "close");
            PlainTextError.send(response, status);
        }
    }

    /** Whether an error page can read the parameters; otherwise it would fail too. */
    private static boolean isReadable(HttpServletRequest request) {
        return ApiPaths.isApiRequest(request) || !request.getMethod().equals("POST");
    }

    private static int status(HttpServletRequest request) {
        String query = request.getQueryString();
        try {
            return query != null && query.contains("%00") || isUpload(request) || isUnusableForm(request)
                    ? HttpServletResponse.SC_BAD_REQUEST
                    : HttpServletResponse.SC_OK;
        } catch (IllegalStateException e) {
            return HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
        }
    }

    private static boolean isUpload(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null
                && !ApiPaths.isApiRequest(request)
                && type.regionMatches(true, 0, "multipart/", 0, "multipart/".length());
    }

    private static boolean isUnusableForm(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && !ApiPaths.isApiRequest(request)
                && PageRequests.isPostback(request)
                && request.getParameterMap().entrySet().stream().anyMatch(InvalidRequestFilter::containsNul);
    }

    private static boolean containsNul(Map.Entry<String, String[]> parameter) {
        return (parameter.getKey() + String.join("", parameter.getValue())).indexOf('\0') >= 0;
    }
}
