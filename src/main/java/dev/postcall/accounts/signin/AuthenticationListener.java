package dev.postcall.accounts.signin;

import dev.postcall.accounts.addresses.UnknownAddresses;
import jakarta.inject.Inject;
import jakarta.security.auth.message.config.AuthConfigFactory;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Registers {@link PageAuthentication} with the server as long as the application is deployed. */
@WebListener
public class AuthenticationListener implements ServletContextListener {
    @Inject
    private UnknownAddresses unknown;

    private String registration;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        registration = AuthConfigFactory.getFactory()
                .registerServerAuthModule(new PageAuthentication(unknown), event.getServletContext());
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        AuthConfigFactory.getFactory().removeRegistration(registration);
    }
}
