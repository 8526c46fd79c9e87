package dev.postcall.publication.probe;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Tells {@link CallObserver} how to fail. */
@WebServlet(Troubles.PATH)
public class Troubles extends HttpServlet {
    private static final long serialVersionUID = 1;

    public static final String PATH = "/webhooks/probe/troubles";

    @Inject
    private transient CallObserver observer;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        observer.await(CallObserver.Trouble.valueOf(request.getParameter("trouble")));
    }
}
