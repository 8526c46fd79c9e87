package dev.postcall.demo;

/**
 * One request to the webhook.
 *
 * @param webhook the last part of its path
 * @param body body of the request, which is invalid JSON in some deliveries
 */
public record DemoDelivery(String webhook, String body) {
    static final String OUTCOME = "post-call-outcome";
    static final String DATA = "post-call-data";
}
