package dev.postcall.webhooks;

import dev.postcall.settings.Setting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/** How much the quarantine holds, so that it cannot fill the disk. */
record QuarantineLimits(int deliveries, long bytes, Duration age) {

    static QuarantineLimits configured() {
        return new QuarantineLimits(
                Setting.QUARANTINE_MAX_DELIVERIES.number(),
                Setting.QUARANTINE_MAX_BYTES.wholeNumber(),
                Setting.QUARANTINE_MAX_AGE.duration());
    }

    /** Whether these are a hundredth of what may be held. */
    boolean isHundredth(int deliveries, long bytes) {
        return deliveries > this.deliveries / 100 || bytes > this.bytes / 100;
    }

    /** Id of the newest entry that is too many, too large or too old; it and what is older must go. */
    OptionalLong firstBeyond(List<QuarantineEntry> newestFirst, Instant now) {
        long held = 0;
        int count = 0;
        for (QuarantineEntry entry : newestFirst) {
            held += entry.bytes();
            count++;
            if (count > deliveries || held > bytes || entry.receivedAt().isBefore(now.minus(age))) {
                return OptionalLong.of(Long.parseLong(entry.id()));
            }
        }
        return OptionalLong.empty();
    }
}
