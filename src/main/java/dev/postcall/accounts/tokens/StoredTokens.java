package dev.postcall.accounts.tokens;

import dev.postcall.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;

/** The tokens that Postcall created, in the database. */
@ApplicationScoped
@Transactional
public class StoredTokens {
    private static final int MAX_LABEL_LENGTH = 100;

    @PersistenceContext
    private EntityManager entities;

    List<AccessToken> all() {
        return entities.createQuery("select t from AccessToken t", AccessToken.class)
                .getResultList();
    }

    List<TokenSummary> list() {
        return entities.createQuery(
                        "select new dev.postcall.accounts.tokens.TokenSummary(t.id, t.kind, t.label, t.createdAt) from AccessToken t"
                                + " order by t.id desc",
                        TokenSummary.class)
                .getResultList();
    }

    public boolean isEmpty(TokenKind kind) {
        return entities.createQuery("select count(t) from AccessToken t where t.kind = :kind", Long.class)
                        .setParameter("kind", kind)
                        .getSingleResult()
                == 0;
    }

    public String create(TokenKind kind, String label) {
        if (label == null || label.isBlank() || label.length() > MAX_LABEL_LENGTH) {
            throw Problem.badRequest("A token needs a label of 1 to " + MAX_LABEL_LENGTH + " characters.")
                    .exception();
        }
        String token = Secrets.token();
        entities.persist(new AccessToken(kind, label.strip(), token));
        return token;
    }

    /** Stores tokens of an archive; each replaces the token with the same hash. */
    void restore(List<AccessToken> archived) {
        for (AccessToken token : archived) {
            entities.createQuery("delete from AccessToken t where t.kind = :kind and t.hash = :hash")
                    .setParameter("kind", token.kind())
                    .setParameter("hash", token.hexHash())
                    .executeUpdate();
            entities.merge(token);
            entities.flush();
        }
    }

    void revoke(long id) {
        AccessToken token = entities.find(AccessToken.class, id);
        if (token != null) {
            entities.remove(token);
        }
    }
}
