package dev.postcall.accounts.signin;

import dev.postcall.accounts.addresses.UnknownAddresses;
import jakarta.inject.Inject;
import jakarta.security.auth.message.config.AuthConfigFactory;
import jakarta.security.auth.message.config.AuthConfigFactory.RegistrationContext;
import jakarta.security.auth.message.config.AuthConfigProvider;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.ArrayList;
import java.util.List;

/** Registers {@link PageAuthentication} with the server as long as the application is deployed. */
@WebListener
public class AuthenticationListener implements ServletContextListener {
    @Inject
    private UnknownAddresses unknown;

    private final List<String> registrations = new ArrayList<>();

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext application = event.getServletContext();
        AuthConfigFactory factory = AuthConfigFactory.getFactory();
        String registration = factory.registerServerAuthModule(new PageAuthentication(unknown), application);
        registrations.add(registration);
        if (application.getContextPath().isEmpty()) {
            registerForSlash(factory, factory.getRegistrationContext(registration), application.getVirtualServerName());
        }
    }

    /** Open Liberty 26 looks for the module of the root application under {@code /}, but registers it under no path. */
    private void registerForSlash(AuthConfigFactory factory, RegistrationContext root, String server) {
        AuthConfigProvider provider = factory.getConfigProvider(root.getMessageLayer(), root.getAppContext(), null);
        registrations.add(factory.registerConfigProvider(
                provider, root.getMessageLayer(), server + " /", "Postcall as the root application"));
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        registrations.forEach(AuthConfigFactory.getFactory()::removeRegistration);
    }
}
