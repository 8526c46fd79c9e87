package dev.postcall.accounts;

import dev.postcall.settings.Setting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** Shows the webhook URLs to enter in the vendor's settings, and a command that tests them. */
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

    /** URL of the vendor's POST_CALL_OUTCOME webhook. */
    public String getOutcomeUrl() {
        return Setting.PUBLIC_URL.uri() + "/webhooks/post-call-outcome";
    }

    /** URL of the vendor's POST_CALL_DATA webhook. */
    public String getDataUrl() {
        return Setting.PUBLIC_URL.uri() + "/webhooks/post-call-data";
    }

    /** A curl command that sends a first delivery. */
    public String getCurl() {
        return SAMPLE.formatted(getOutcomeUrl());
    }

    /** Whether the webhook accepts deliveries without a token. */
    public boolean isOpen() {
        return Setting.WEBHOOK_OPEN.flag();
    }
}
