package dev.postcall.accounts.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postcall.problem.ProblemException;
import dev.postcall.storage.TestDatabase;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PeopleTest {
    @RegisterExtension
    private final TestDatabase database = new TestDatabase();

    @RepeatedTest(5)
    void oneAdministratorRemainsWhenTwoRemoveEachOtherConcurrently() throws Exception {
        add("ann", Role.ADMIN);
        add("bea", Role.ADMIN);
        add("cleo", Role.VIEWER);
        CyclicBarrier both = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);

        List<Future<Boolean>> removals = threads.invokeAll(List.of(removal("ann", both), removal("bea", both)));

        assertThat(List.of(removals.get(0).get(), removals.get(1).get())).containsExactlyInAnyOrder(true, false);
        assertThat(administrators()).hasSize(1);
        threads.shutdown();
    }

    @Test
    void lastAdministratorCannotBeRemoved() {
        add("ann", Role.ADMIN);
        add("cleo", Role.VIEWER);

        assertThatThrownBy(() -> remove("ann"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("last");
        remove("cleo");

        assertThat(administrators()).containsExactly("ann");
    }

    @Test
    void onlyTheExactNameIsFound() {
        add("jos\u00e9", Role.VIEWER);

        assertThat(Stream.of("jos\u00e9 ", " jos\u00e9", "jos\u00e9\u00a0", "Jos\u00e9", "jos\u00e9\u200b", "")
                        .map(PersonName::normalized)
                        .map(this::isKnown))
                .containsOnly(false);
        assertThat(isKnown(PersonName.normalized("jose\u0301"))).isTrue();
    }

    private boolean isKnown(String name) {
        return database.inTransaction(
                entities -> new People(entities, null).find(name).isPresent());
    }

    /** Returns whether the person was removed. */
    private Callable<Boolean> removal(String name, CyclicBarrier both) {
        return () -> {
            both.await();
            try {
                remove(name);
                return true;
            } catch (ProblemException rejected) {
                return false;
            }
        };
    }

    private void remove(String name) {
        database.inTransaction(entities -> {
            new People(entities, null).remove(name);
            return name;
        });
    }

    private void add(String name, Role role) {
        database.inTransaction(entities -> {
            entities.persist(new Person(name, "hash", role));
            return name;
        });
    }

    private List<String> administrators() {
        return database.inTransaction(entities -> new People(entities, null)
                .all().stream()
                        .filter(person -> person.role() == Role.ADMIN)
                        .map(Person::name)
                        .toList());
    }
}
