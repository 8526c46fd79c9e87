package dev.postcall.http;

import static dev.postcall.harness.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.harness.Deployed;
import dev.postcall.harness.Postcall;
import dev.postcall.harness.RawConnection;
import dev.postcall.harness.RawDelivery;
import dev.postcall.harness.Sample;
import dev.postcall.harness.SmuggledDelivery;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Request smuggling: a delivery hidden behind a request with an ambiguous end, without a proxy. */
@Deployed
class FramingIT {
    private final Postcall postcall = Postcall.deployed();

    @ParameterizedTest
    @EnumSource
    void smuggledDeliveryIsNotStored(SmuggledDelivery smuggled) throws IOException {
        String sid = smuggled.send(postcall.address());
        assertThat(postcall.get("api/calls/" + sid).status()).isEqualTo(404);
    }

    @Test
    void pipelinedDeliveryIsStored() throws IOException {
        String sid = Sample.freshSid();
        try (RawConnection connection = RawConnection.to(postcall.address())) {
            connection.send(RawDelivery.of(Sample.freshSid()) + RawDelivery.of(sid));
            eventually(
                    () -> assertThat(postcall.get("api/calls/" + sid).status()).isEqualTo(200));
        }
    }
}
