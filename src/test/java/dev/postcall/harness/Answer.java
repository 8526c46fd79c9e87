package dev.postcall.harness;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.ws.rs.core.Response;
import java.io.StringReader;

/** A response of the server. */
public record Answer(int status, String type, String body) {

    static Answer of(Response response) {
        try (response) {
            String type = response.getMediaType() == null
                    ? null
                    : response.getMediaType().getType() + "/"
                            + response.getMediaType().getSubtype();
            return new Answer(response.getStatus(), type, response.readEntity(String.class));
        }
    }

    public JsonObject json() {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            return reader.readObject();
        }
    }
}
