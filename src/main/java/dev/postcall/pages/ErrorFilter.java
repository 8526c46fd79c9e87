package dev.postcall.pages;

import dev.postcall.http.ApiPaths;
import dev.postcall.problem.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Writes errors of the server itself as a problem for API requests; other requests get the error page. */
public class ErrorFilter extends HttpFilter {
    private static final long serialVersionUID = 1;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!ApiPaths.isApiRequest(request)) {
            chain.doFilter(new RequestWithoutViewState(request), response);
            return;
        }
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        response.setContentType(Problem.MEDIA_TYPE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter()
                .print(Problem.ofStatus(status instanceof Integer code ? code : 500)
                        .text());
    }
}
