package dev.postcall.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who may have a session, as it was in the database at most three seconds ago. */
@ApplicationScoped
public class KnownPeople {
    private static final Duration AGE = Duration.ofSeconds(3);

    @Inject
    private People people;

    private Map<String, Person> known = Map.of();
    private Instant readAt = Instant.MIN;

    synchronized Optional<Person> find(String name) {
        Instant now = Instant.now();
        if (!known.containsKey(name) || readAt.isBefore(now.minus(AGE))) {
            known = people.all().stream().collect(Collectors.toMap(Person::name, Function.identity()));
            readAt = now;
        }
        return Optional.ofNullable(known.get(name));
    }
}
