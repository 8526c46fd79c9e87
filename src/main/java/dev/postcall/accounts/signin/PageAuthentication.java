package dev.postcall.accounts.signin;

import dev.postcall.accounts.addresses.UnknownAddresses;
import dev.postcall.accounts.people.Person;
import dev.postcall.http.FramingListener;
import dev.postcall.http.PageRequests;
import dev.postcall.http.SecurityHeaders;
import jakarta.security.auth.message.AuthException;
import jakarta.security.auth.message.AuthStatus;
import jakarta.security.auth.message.MessageInfo;
import jakarta.security.auth.message.MessagePolicy;
import jakarta.security.auth.message.callback.CallerPrincipalCallback;
import jakarta.security.auth.message.callback.GroupPrincipalCallback;
import jakarta.security.auth.message.module.ServerAuthModule;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Map;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.UnsupportedCallbackException;

/**
 * Redirects visitors to the sign-in page, and passes the signed-in person to the server. It is a module of Jakarta
 * Authentication, not a mechanism of Jakarta Security, because servers look up the latter for each request, deliveries included.
 */
public class PageAuthentication implements ServerAuthModule {
    private static final String SIGNED_IN = PageAuthentication.class.getName();
    private static final String IS_MANDATORY = "jakarta.security.auth.message.MessagePolicy.isMandatory";
    private static final String REGISTER_SESSION = "jakarta.servlet.http.registerSession";

    private final UnknownAddresses unknown;
    private CallbackHandler container;

    PageAuthentication(UnknownAddresses unknown) {
        this.unknown = unknown;
    }

    /** Authenticates the person for this request and for later requests of its session. */
    static void signIn(Person person, HttpServletRequest request, HttpServletResponse response) {
        request.setAttribute(SIGNED_IN, person);
        try {
            if (!request.authenticate(response)) {
                throw new IllegalStateException("The server did not sign in");
            }
        } catch (IOException | ServletException e) {
            throw new IllegalStateException("The server did not sign in", e);
        } finally {
            request.removeAttribute(SIGNED_IN);
        }
    }

    @Override
    public void initialize(
            MessagePolicy requestPolicy,
            MessagePolicy responsePolicy,
            CallbackHandler handler,
            Map<String, Object> options) {
        container = handler;
    }

    @Override
    public Class<?>[] getSupportedMessageTypes() {
        return new Class<?>[] {HttpServletRequest.class, HttpServletResponse.class};
    }

    @Override
    @SuppressWarnings("unchecked")
    public AuthStatus validateRequest(MessageInfo message, Subject client, Subject service) throws AuthException {
        HttpServletRequest request = (HttpServletRequest) message.getRequestMessage();
        if (request.getAttribute(SIGNED_IN) instanceof Person person) {
            notifyContainer(
                    new CallerPrincipalCallback(client, person.name()),
                    new GroupPrincipalCallback(
                            client, new String[] {person.role().groupName()}));
            message.getMap().put(REGISTER_SESSION, "true");
            return AuthStatus.SUCCESS;
        }
        Principal known = request.getUserPrincipal();
        if (known != null || !Boolean.parseBoolean((String) message.getMap().get(IS_MANDATORY))) {
            notifyContainer(new CallerPrincipalCallback(client, known));
            return AuthStatus.SUCCESS;
        }
        answer(request, (HttpServletResponse) message.getResponseMessage());
        // the answer is complete; after SEND_CONTINUE, Open Liberty would redirect to a login page of its own
        return AuthStatus.SEND_SUCCESS;
    }

    /**
     * Redirects to the sign-in page only requests that open a page. Servers reject two hosts at various points, some not
     * at all, so ambiguous requests get the answer of {@code FramingFilter}, which runs later.
     */
    private void answer(HttpServletRequest request, HttpServletResponse response) throws AuthException {
        SecurityHeaders.set(request, response);
        try {
            if (FramingListener.isAmbiguous(request)) {
                response.setHeader("Connection", "close");
                response.sendError(HttpServletResponse.SC_BAD_REQUEST, "The end or host of the request is ambiguous");
            } else if (PageRequests.isPageView(request)) {
                response.setStatus(HttpServletResponse.SC_FOUND);
                response.setHeader("Location", request.getContextPath() + Destination.signIn(request));
            } else if (PageRequests.isForm(request)) {
                response.sendError(HttpServletResponse.SC_CONFLICT, "The session has ended");
            } else {
                unknown.reject(request, response);
            }
        } catch (IOException e) {
            throw new AuthException("The client closed the connection", e);
        }
    }

    private void notifyContainer(Callback... callbacks) throws AuthException {
        try {
            container.handle(callbacks);
        } catch (IOException | UnsupportedCallbackException e) {
            throw new AuthException("The server did not accept the caller", e);
        }
    }

    @Override
    public AuthStatus secureResponse(MessageInfo message, Subject service) {
        return AuthStatus.SEND_SUCCESS;
    }

    @Override
    public void cleanSubject(MessageInfo message, Subject subject) {
        // Open Liberty locks the subject of a session, and forgets it itself
        if (!subject.isReadOnly()) {
            subject.getPrincipals().clear();
        }
    }
}
