package dev.postcall.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EndedConnectionsTest {
    private final EndedConnections ended = new EndedConnections();

    @Test
    void oldestConnectionIsEvicted() {
        for (int i = 0; i <= EndedConnections.CAPACITY; i++) {
            ended.add("connection " + i);
            ended.add("connection " + i);
        }
        assertThat(ended.contains("connection 0")).isFalse();
        assertThat(ended.contains("connection 1")).isTrue();
        assertThat(ended.contains("connection " + EndedConnections.CAPACITY)).isTrue();
    }
}
