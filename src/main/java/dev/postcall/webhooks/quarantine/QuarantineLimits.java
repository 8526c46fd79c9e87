package dev.postcall.webhooks.quarantine;

import dev.postcall.settings.Setting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/** Limits of the quarantine, so that it cannot fill the disk. */
record QuarantineLimits(int deliveries, long bytes, Duration age) {

    static QuarantineLimits configured() {
        return new QuarantineLimits(
                Setting.QUARANTINE_MAX_DELIVERIES.number(),
                Setting.QUARANTINE_MAX_BYTES.wholeNumber(),
                Setting.QUARANTINE_MAX_AGE.duration());
    }

    /** Whether these exceed a hundredth of the limits. */
    boolean isHundredth(int deliveries, long bytes) {
        return deliveries > this.deliveries / 100 || bytes > this.bytes / 100;
    }

    /** Returns the id of the newest entry beyond a limit; this entry and all older ones have to be deleted. */
    OptionalLong firstBeyond(List<QuarantineEntry> newestFirst, Instant now) {
        long total = 0;
        int count = 0;
        for (QuarantineEntry entry : newestFirst) {
            total += entry.bytes();
            count++;
            if (count > deliveries || total > bytes || entry.receivedAt().isBefore(now.minus(age))) {
                return OptionalLong.of(Long.parseLong(entry.id()));
            }
        }
        return OptionalLong.empty();
    }
}
