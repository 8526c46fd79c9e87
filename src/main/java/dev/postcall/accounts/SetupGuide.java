package dev.postcall.accounts;

import dev.postcall.settings.Setting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** What has to be entered at the vendor, and how to try it without the vendor. */
@Named
@ApplicationScoped
public class SetupGuide {
    private static final String SAMPLE = """
            curl -i -X POST %s \\
              -H 'Authorization: Bearer YOUR-WEBHOOK-TOKEN' -H 'Content-Type: application/json' \\
              -d '{"call":{"sid":"CA-first","cachedLeadName":"Tyler","promptId":25673,"duration":44,
                   "transcript":"BOT: Hey, Tyler!\\nHUMAN: hi, could i meet an instructor",
                   "notes":"Wants to meet an instructor.","outcome":"Booked appointment",
                   "primaryOutcomeAchieved":true},"headers":{}}'""";

    /** Where POST_CALL_OUTCOME goes. */
    public String getOutcomeUrl() {
        return Setting.PUBLIC_URL.uri() + "/webhooks/post-call-outcome";
    }

    /** Where POST_CALL_DATA goes. */
    public String getDataUrl() {
        return Setting.PUBLIC_URL.uri() + "/webhooks/post-call-data";
    }

    /** A command that sends a first delivery. */
    public String getCurl() {
        return SAMPLE.formatted(getOutcomeUrl());
    }

    /** Whether the webhook asks for no token. */
    public boolean isOpen() {
        return Setting.WEBHOOK_OPEN.flag();
    }
}
