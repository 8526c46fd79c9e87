package dev.postcall.accounts.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Caches the people of the database for at most three seconds, to check sessions. */
@ApplicationScoped
public class KnownPeople {
    private static final Duration MAX_AGE = Duration.ofSeconds(3);

    @Inject
    private People people;

    private Map<String, Person> known = Map.of();
    private long readAt;

    /** Returns the person if their password has not changed since {@code passwordSetAt}. */
    public synchronized Optional<Person> find(String name, Instant passwordSetAt) {
        if (!isKnown(name, passwordSetAt) || System.nanoTime() - readAt > MAX_AGE.toNanos()) {
            known = people.all().stream().collect(Collectors.toMap(Person::name, Function.identity()));
            readAt = System.nanoTime();
        }
        return isKnown(name, passwordSetAt) ? Optional.of(known.get(name)) : Optional.empty();
    }

    private boolean isKnown(String name, Instant passwordSetAt) {
        return known.containsKey(name) && known.get(name).changedAt().equals(passwordSetAt);
    }
}
