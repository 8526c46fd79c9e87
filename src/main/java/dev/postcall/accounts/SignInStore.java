package dev.postcall.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Set;

/** Lets Jakarta Security know the people. */
@ApplicationScoped
public class SignInStore implements IdentityStore {
    @Inject
    private People people;

    @Override
    public CredentialValidationResult validate(Credential credential) {
        if (!(credential instanceof UsernamePasswordCredential given)) {
            return CredentialValidationResult.NOT_VALIDATED_RESULT;
        }
        return people.authenticate(given.getCaller(), given.getPasswordAsString())
                .map(person -> new CredentialValidationResult(
                        person.name(), Set.of(person.role().word())))
                .orElse(CredentialValidationResult.INVALID_RESULT);
    }
}
