package dev.postcall.publication.probe;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Sets the failure mode of {@link CallObserver}. */
@WebServlet(FailureModeServlet.PATH)
public class FailureModeServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    public static final String PATH = "/webhooks/probe/failure-mode";

    @Inject
    private transient CallObserver observer;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        observer.setFailureMode(CallObserver.FailureMode.valueOf(request.getParameter("mode")));
    }
}
