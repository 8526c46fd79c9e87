package dev.postcall.operations;

import dev.postcall.calls.Projection;
import java.util.List;

/**
 * How what is derived from the calls compares with them.
 *
 * @param calls how many calls are stored
 * @param counted how many the statistics hold; null where there are none
 * @param indexed how many the index of notes holds; null where there is none
 * @param differences the first of them; calls whose events still wait are among them
 * @param agrees whether there is no difference at all
 */
public record AuditReport(
        long calls, Long counted, Long indexed, List<Projection.Difference> differences, boolean agrees) {}
