package dev.postcall.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;

/**
 * A request without its view state, so that Faces shows an error page instead of restoring the view of the rejected form.
 */
final class RequestWithoutViewState extends HttpServletRequestWrapper {
    private static final String VIEW_STATE = "jakarta.faces.ViewState";

    RequestWithoutViewState(HttpServletRequest request) {
        super(request);
    }

    @Override
    public String getParameter(String name) {
        return VIEW_STATE.equals(name) ? null : super.getParameter(name);
    }

    @Override
    public String[] getParameterValues(String name) {
        return VIEW_STATE.equals(name) ? null : super.getParameterValues(name);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(getParameterMap().keySet());
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        Map<String, String[]> parameters = new HashMap<>(super.getParameterMap());
        parameters.remove(VIEW_STATE);
        return parameters;
    }
}
