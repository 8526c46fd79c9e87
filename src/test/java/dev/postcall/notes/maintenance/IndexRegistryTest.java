package dev.postcall.notes.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.storage.TestDatabase;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The registry of the indexes of a database. */
class IndexRegistryTest {
    @RegisterExtension
    private final TestDatabase database = new TestDatabase();

    @Test
    void indexWithItsTokenAndCommitIsCurrent() {
        change(registry -> registry.register("a", "token", 7));
        assertThat(isCurrent("a", List.of("token"), 7)).isTrue();
        assertThat(isCurrent("a", List.of("before", "token"), 8)).isTrue();
        assertThat(isCurrent("a", List.of("other"), 7)).isFalse();
        assertThat(isCurrent("a", List.of("token"), 6)).isFalse();
        assertThat(isCurrent("a", List.of(), 7)).isFalse();
        assertThat(isCurrent("b", List.of("token"), 7)).isFalse();
    }

    @Test
    void indexWithoutItsLatestCommitIsNotCurrent() {
        change(registry -> registry.register("a", "token", 7));
        change(registry -> registry.committed("a", 9));
        change(registry -> registry.committed("a", 8));
        assertThat(isCurrent("a", List.of("token"), 8)).isFalse();
        assertThat(isCurrent("a", List.of("token"), 9)).isTrue();
    }

    @Test
    void newTokenReplacesTheOldOne() {
        change(registry -> registry.register("a", "old", 7));
        change(registry -> registry.register("a", "new", 7));
        assertThat(isCurrent("a", List.of("old"), 7)).isFalse();
        assertThat(isCurrent("a", List.of("new"), 7)).isTrue();
    }

    @Test
    void removedIndexIsNotCurrent() {
        change(registry -> registry.register("a", "token", 7));
        change(registry -> registry.remove("a"));
        assertThat(isCurrent("a", List.of("token"), 7)).isFalse();
    }

    private void change(Consumer<IndexRegistry> change) {
        database.inTransaction(entities -> {
            change.accept(new IndexRegistry(entities));
            return null;
        });
    }

    private boolean isCurrent(String index, List<String> tokens, long generation) {
        return database.inTransaction(entities -> new IndexRegistry(entities).isCurrent(index, tokens, generation));
    }
}
