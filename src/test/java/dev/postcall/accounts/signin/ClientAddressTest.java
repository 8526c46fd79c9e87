package dev.postcall.accounts.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClientAddressTest {
    private static final String PROXY = "192.0.2.1";
    private static final String CLIENT = "198.51.100.7";

    @Test
    void addressForwardedByTrustedProxyIsUsed() {
        assertThat(ClientAddress.of(PROXY, CLIENT, List.of(PROXY))).isEqualTo(CLIENT);
    }

    @Test
    void onlyTheLastForwardedAddressIsUsed() {
        assertThat(ClientAddress.of(PROXY, "203.0.113.9, " + CLIENT, List.of(PROXY)))
                .isEqualTo(CLIENT);
    }

    @Test
    void addressForwardedByAnyOtherPeerIsIgnored() {
        assertThat(ClientAddress.of(CLIENT, "203.0.113.9", List.of(PROXY))).isEqualTo(CLIENT);
        assertThat(ClientAddress.of(PROXY, CLIENT, List.of())).isEqualTo(PROXY);
    }

    @Test
    void peerIsUsedWithoutForwardedAddress() {
        assertThat(ClientAddress.of(PROXY, null, List.of(PROXY))).isEqualTo(PROXY);
    }
}
