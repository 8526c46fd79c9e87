package dev.postcall.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OpenApiTest {
    private static final Pattern PATH_AND_METHODS =
            Pattern.compile("^  (/[^:]*):\\R((?: {4}.*\\R)*)", Pattern.MULTILINE);
    private static final Pattern METHOD = Pattern.compile("^ {4}([a-z]+):$", Pattern.MULTILINE);

    @Test
    void descriptionContainsEveryRequestOfTheContract() throws IOException {
        assertThat(described(description()))
                .contains(
                        "post /webhooks/post-call-outcome",
                        "post /webhooks/post-call-data",
                        "get /api/calls",
                        "get /api/calls/{sid}",
                        "get /api/calls/{sid}/deliveries",
                        "get /api/deliveries/{id}/body",
                        "get /api/notes",
                        "get /api/outcomes",
                        "get /api/quarantine",
                        "post /api/quarantine/{id}/replay",
                        "delete /api/quarantine/{id}",
                        "get /api/publications",
                        "post /api/publications/redeliver",
                        "get /api/archive",
                        "post /api/archive",
                        "post /api/audit",
                        "get /api/audit",
                        "delete /api/audit",
                        "get /api/health/live",
                        "get /api/health/ready",
                        "get /api/metrics",
                        "get /api/openapi.yaml");
    }

    @Test
    void descriptionContainsNoOtherWebhooks() throws IOException {
        assertThat(described(description()))
                .filteredOn(request -> request.contains("/webhooks"))
                .hasSize(2);
    }

    @Test
    void descriptionContainsTheAuthentication() throws IOException {
        assertThat(description()).contains("scheme: bearer").contains("\nsecurity:");
    }

    @Test
    void descriptionContainsTheFieldsOfACall() throws IOException {
        assertThat(description()).contains("#/components/schemas/Call\"", "llmAnsweredBy", "startedAt");
    }

    private static Set<String> described(String yaml) {
        return PATH_AND_METHODS
                .matcher(yaml)
                .results()
                .flatMap(path -> METHOD.matcher(path.group(2)).results().map(method -> request(method, path)))
                .collect(Collectors.toSet());
    }

    private static String request(MatchResult method, MatchResult path) {
        return method.group(1) + " " + path.group(1);
    }

    private static String description() throws IOException {
        try (InputStream file = OpenApiResource.class.getResourceAsStream(OpenApiResource.FILE)) {
            assertThat(file).isNotNull();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
