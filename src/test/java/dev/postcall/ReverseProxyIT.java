package dev.postcall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.harness.Attack;
import dev.postcall.harness.Postcall;
import dev.postcall.harness.RawConnection;
import dev.postcall.harness.RawDelivery;
import dev.postcall.harness.ReverseProxy;
import dev.postcall.harness.Sample;
import dev.postcall.harness.ServerProcess;
import dev.postcall.harness.SmuggledDelivery;
import dev.postcall.harness.TestSettings;
import dev.postcall.harness.Unchecked;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Postcall behind nginx with TLS and the shipped configuration. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReverseProxyIT {
    private static final int TOO_MANY_MEGABYTES = 100;
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Duration MAX_SILENCE = Duration.ofSeconds(2);

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\"[^>]* value=\"([^\"]*)\"");

    private ServerProcess server;
    private ReverseProxy proxy;
    private URI address;

    @BeforeAll
    void start() {
        server = ServerProcess.with(TestSettings.fresh("proxied"));
        proxy = ReverseProxy.before(server.postcall().address());
        address = proxy.address();
        server.start();
    }

    @AfterAll
    void stop() {
        if (proxy != null) {
            proxy.close();
            server.close();
        }
    }

    @Test
    void deliveryWithTlsIsStored() throws IOException {
        String sid = Sample.freshSid();
        assertThat(answer(RawDelivery.of(sid))).startsWith("HTTP/1.1 200");
        assertThat(stored(sid)).isEqualTo(200);
    }

    @Test
    void slowClientsDoNotBlockDeliveries() throws IOException {
        try (Attack attack = Attack.on(address, 300, client -> Attack.trickle(client, RawDelivery.head()))) {
            long start = System.nanoTime();
            try (RawConnection vendor = RawConnection.to(address).withTimeout(TIMEOUT)) {
                assertThat(vendor.send(RawDelivery.of(Sample.freshSid())).status())
                        .isEqualTo(200);
            }
            assertThat(attack.running()).isEqualTo(300);
            System.out.printf("Behind nginx a normal delivery took %.2f s%n", (System.nanoTime() - start) / 1e9);
        }
    }

    /** Excludes the variant that nginx takes for two deliveries, so that nothing is hidden from it. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CHUNK_EXTENSION_WITH_LINE_FEED")
    void smuggledDeliveryIsNotStored(SmuggledDelivery smuggled) throws IOException {
        assertThat(stored(smuggled.send(address))).isEqualTo(404);
    }

    @Test
    void oversizedBodyIsRejectedBeforeItIsSent() throws IOException {
        assertThat(answer(RawDelivery.head() + "Content-Length: " + (TOO_MANY_MEGABYTES << 20) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 413");
    }

    @Test
    void oversizedChunkedBodyIsRejected() throws IOException {
        String chunk = "900000\r\n" + " ".repeat(0x900000) + "\r\n";
        assertThat(answer(RawDelivery.head() + "Transfer-Encoding: chunked\r\n\r\n" + chunk))
                .startsWith("HTTP/1.1 413");
    }

    @Test
    void responsesKeepBrowsersOnTls() throws IOException {
        String page =
                answer("GET /login HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nConnection: close\r\n\r\n");
        assertThat(page).startsWith("HTTP/1.1 200").contains("Strict-Transport-Security: max-age=");
        String form = signInForm(page);
        String signedIn = answer("POST /login HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nConnection: close\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length() + "\r\n\r\n"
                + form);
        assertThat(signedIn.lines().filter(line -> line.startsWith("Set-Cookie:")))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie.toLowerCase(Locale.ROOT))
                        .contains("; secure", "; httponly", "; samesite=lax"));
    }

    /** Returns the filled-in fields of the page's form, encoded as a browser does. */
    private static String signInForm(String page) {
        String hidden = HIDDEN.matcher(page)
                .results()
                .map(field -> field.group(1) + "=" + URLEncoder.encode(field.group(2), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return hidden + "&sign-in=sign-in&sign-in:submit=x&sign-in:name=admin&sign-in:password="
                + TestSettings.ADMIN_PASSWORD;
    }

    @Test
    void redirectToTheSignInKeepsTls() throws IOException {
        assertThat(answer("GET /calls HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 302")
                .containsPattern("(?m)^Location: (https://|/)");
    }

    /** Vendors retry after 503, but may take 404 for final, which servers answer before the WAR is deployed. */
    @Test
    void deliveriesGetOnly200Or503WhileTheServerIsRestarted() throws Exception {
        AtomicBoolean restarted = new AtomicBoolean();
        CompletableFuture<Set<String>> sender = CompletableFuture.supplyAsync(() -> answersUntil(restarted));
        try {
            server.stop();
            server.start();
        } finally {
            restarted.set(true);
        }
        assertThat(sender.get(1, TimeUnit.MINUTES)).containsExactlyInAnyOrder("200", "503, Retry-After: 5");
    }

    /** Sends deliveries until the last one that began before the end is answered, and returns statuses with Retry-After. */
    private Set<String> answersUntil(AtomicBoolean end) {
        Set<String> answers = new TreeSet<>();
        boolean last;
        do {
            last = end.get();
            String answer = Unchecked.call(() -> answer(RawDelivery.of(Sample.freshSid())));
            answers.add(Stream.concat(
                            Stream.of(answer.substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length())),
                            answer.lines().filter(line -> line.startsWith("Retry-After: ")))
                    .collect(Collectors.joining(", ")));
        } while (!last);
        return answers;
    }

    private String answer(String request) throws IOException {
        try (RawConnection connection = RawConnection.to(address)) {
            return connection.send(request).rest(MAX_SILENCE);
        }
    }

    private int stored(String sid) {
        Postcall postcall = server.postcall();
        return postcall.get("api/calls/" + sid).status();
    }
}
