package dev.postcall.harness;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/** The vendor's documented deliveries. */
public final class Sample {
    /** The sid of the documented samples. */
    public static final String SID = "CAec7g2x30425ba039a83ffb4286754983";

    private static final AtomicLong NEXT = new AtomicLong(System.nanoTime());

    private Sample() {}

    /** Returns the documented sample of POST_CALL_OUTCOME. */
    public static String outcome() {
        return read("post-call-outcome.json");
    }

    /** Returns the documented sample of POST_CALL_DATA. */
    public static String data() {
        return read("post-call-data.json");
    }

    /** Returns a sid that no other test uses. */
    public static String freshSid() {
        return "CA-test-" + Long.toString(NEXT.incrementAndGet(), 36);
    }

    /** Returns the sample with another sid. */
    public static String withSid(String sample, String sid) {
        try (JsonReader reader = Json.createReader(new StringReader(sample))) {
            JsonObject body = reader.readObject();
            JsonObject call = Json.createObjectBuilder(body.getJsonObject("call"))
                    .add("sid", sid)
                    .build();
            return Json.createObjectBuilder(body).add("call", call).build().toString();
        }
    }

    private static String read(String name) {
        return Unchecked.call(() -> Files.readString(Path.of("src/test/resources/samples", name)));
    }
}
