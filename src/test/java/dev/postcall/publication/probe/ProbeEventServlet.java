package dev.postcall.publication.probe;

import dev.postcall.storage.Schema;
import jakarta.annotation.Resource;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.util.List;
import javax.sql.DataSource;

/** Fires {@link ProbeEvent} in a transaction, and returns the recorded effects of the observers. */
@WebServlet(urlPatterns = ProbeEventServlet.PATH, loadOnStartup = 1)
public class ProbeEventServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    public static final String PATH = "/webhooks/probe/events";

    @Resource(lookup = Schema.DATA_SOURCE)
    private transient DataSource dataSource;

    @Resource
    private transient UserTransaction transaction;

    @Inject
    private transient Event<ProbeEvent> events;

    /**
     * Fires an event for the comma-separated {@code subjects}; with {@code rollback} the transaction is rolled back.
     */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            transaction.begin();
            events.fire(new ProbeEvent(List.of(request.getParameter("subjects").split(","))));
            if (Boolean.parseBoolean(request.getParameter("rollback"))) {
                transaction.rollback();
            } else {
                transaction.commit();
            }
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    /** Returns one line for each effect: observer, subject, start and end in milliseconds, node. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain");
        response.getWriter().print(Effects.all(dataSource));
    }
}
