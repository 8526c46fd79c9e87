package dev.postcall.calls.intake;

import dev.postcall.calls.deliveries.DeliveryKind;
import dev.postcall.calls.deliveries.Verdict;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Meters of the intake. All meters are registered in advance, so that a delivery needs no lookup. */
class IntakeMeters {
    private final Map<DeliveryKind, Map<Verdict, Counter>> stored = new EnumMap<>(DeliveryKind.class);
    private final Counter unavailable;
    private final Timer latency;
    private final DistributionSummary batch;

    IntakeMeters(MeterRegistry registry) {
        for (DeliveryKind kind : DeliveryKind.values()) {
            Map<Verdict, Counter> verdicts = new EnumMap<>(Verdict.class);
            for (Verdict verdict : Verdict.values()) {
                verdicts.put(
                        verdict,
                        registry.counter("postcall.deliveries", "kind", kind.apiName(), "verdict", verdict.apiName()));
            }
            stored.put(kind, verdicts);
        }
        unavailable = registry.counter("postcall.deliveries.refused", "status", "503");
        latency = registry.timer("postcall.intake");
        batch = registry.summary("postcall.intake.batch");
    }

    /** @param nanos time from the receipt of the delivery until it was durable */
    void stored(DeliveryKind kind, Verdict verdict, long nanos) {
        stored.get(kind).get(verdict).increment();
        latency.record(nanos, TimeUnit.NANOSECONDS);
    }

    void batch(int deliveries) {
        batch.record(deliveries);
    }

    void rejected() {
        unavailable.increment();
    }
}
