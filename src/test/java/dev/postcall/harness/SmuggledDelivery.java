package dev.postcall.harness;

import static dev.postcall.harness.RawDelivery.chunked;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.function.BinaryOperator;

/** Variants of request smuggling: a delivery is hidden behind a request with an ambiguous end. */
public enum SmuggledDelivery {
    LENGTH_BEFORE_CHUNKS((sent, hidden) ->
            head(length(chunked(sent) + hidden), "Transfer-Encoding: chunked") + chunked(sent) + hidden),
    CHUNKS_BEFORE_LENGTH((sent, hidden) -> head("Transfer-Encoding: chunked", length(sent)) + chunked(sent) + hidden),
    UNKNOWN_ENCODING((sent, hidden) ->
            head("Transfer-Encoding: xchunked", length(chunked(sent) + hidden)) + chunked(sent) + hidden),
    UNKNOWN_ENCODING_WITHOUT_LENGTH((sent, hidden) -> head("Transfer-Encoding: xchunked") + chunked(sent) + hidden),
    CHUNKED_AND_MORE((sent, hidden) -> head("Transfer-Encoding: chunked, identity") + chunked(sent) + hidden),
    TWO_ENCODINGS((sent, hidden) ->
            head("Transfer-Encoding: chunked", "Transfer-Encoding: identity") + chunked(sent) + hidden),
    SPACE_BEFORE_COLON((sent, hidden) ->
            head("Transfer-Encoding : chunked", length(chunked(sent) + hidden)) + chunked(sent) + hidden),
    ENCODING_AFTER_A_CONTROL_CHARACTER((sent, hidden) ->
            head("Transfer-Encoding: \u000bchunked", length(chunked(sent) + hidden)) + chunked(sent) + hidden),
    TWO_LENGTHS((sent, hidden) -> head(length(sent), length(sent + hidden)) + sent + hidden),
    TWO_LENGTHS_REVERSED((sent, hidden) -> head(length(sent + hidden), length(sent)) + sent + hidden),
    LIST_OF_LENGTHS((sent, hidden) -> head(length(sent) + ", " + sent.length()) + sent + hidden),
    LENGTH_WITH_PLUS((sent, hidden) -> head("Content-Length: +" + sent.length()) + sent + hidden),
    LENGTH_WITH_SPACE((sent, hidden) -> head(length(sent) + " 1") + sent + hidden),
    NEGATIVE_LENGTH((sent, hidden) -> head("Content-Length: -" + sent.length()) + sent + hidden),
    HEXADECIMAL_LENGTH(
            (sent, hidden) -> head("Content-Length: 0x" + Integer.toHexString(sent.length())) + sent + hidden),
    LENGTH_BEYOND_64_BITS(
            (sent, hidden) -> head("Content-Length: 1844674407370955" + (1616 + sent.length())) + sent + hidden),
    TWO_HOSTS((sent, hidden) -> head("Host: other.example.com", length(sent)) + sent + hidden),
    FOLDED_ENCODING((sent, hidden) ->
            head("Transfer-Encoding:\r\n chunked", length(chunked(sent) + hidden)) + chunked(sent) + hidden),
    FOLDED_LENGTH((sent, hidden) -> head("Content-Length:\r\n " + sent.length()) + sent + hidden),
    HEADER_IN_A_HEADER_BY_LINE_FEED((sent, hidden) ->
            head("X-A: b\nTransfer-Encoding: chunked", length(chunked(sent) + hidden)) + chunked(sent) + hidden),
    HEADER_IN_A_HEADER_BY_CARRIAGE_RETURN((sent, hidden) ->
            head("X-A: b\rTransfer-Encoding: chunked", length(chunked(sent) + hidden)) + chunked(sent) + hidden),
    BARE_LINE_FEEDS((sent, hidden) ->
            (head(length(sent), "Transfer-Encoding: chunked") + chunked(sent)).replace("\r\n", "\n") + hidden),
    CHUNK_SIZE_BEYOND_64_BITS(
            (sent, hidden) -> head("Transfer-Encoding: chunked") + "100000000000000" + chunked(sent) + hidden),
    NEGATIVE_CHUNK_SIZE((sent, hidden) -> head("Transfer-Encoding: chunked") + "-" + chunked(sent) + hidden),
    HEXADECIMAL_CHUNK_SIZE((sent, hidden) -> head("Transfer-Encoding: chunked") + "0x" + chunked(sent) + hidden),
    CHUNK_EXTENSION_WITH_LINE_FEED((sent, hidden) ->
            head("Transfer-Encoding: chunked") + chunked(sent).replaceFirst("\r\n", ";a=b\n") + hidden),
    CHUNK_WITHOUT_ITS_END(
            (sent, hidden) -> head("Transfer-Encoding: chunked") + chunked(sent).replace("}\r\n0", "}XX0") + hidden),
    BEHIND_A_PAGE_WITH_SIGN_IN((sent, hidden) ->
            TWO_HOSTS.request.apply(sent, hidden).replaceFirst("/webhooks/post-call-outcome", "/calls"));

    private static final Duration MAX_SILENCE = Duration.ofSeconds(2);

    private final BinaryOperator<String> request;

    /** @param request builds the bytes from the body that is sent and the delivery that is hidden */
    SmuggledDelivery(BinaryOperator<String> request) {
        this.request = request;
    }

    /** Sends both, waits for all responses, and returns the sid of the hidden delivery. */
    public String send(URI to) throws IOException {
        String sid = Sample.freshSid();
        try (RawConnection connection = RawConnection.to(to)) {
            connection.send(request.apply(RawDelivery.body(Sample.freshSid()), RawDelivery.of(sid)));
            connection.rest(MAX_SILENCE);
        }
        return sid;
    }

    private static String head(String... framing) {
        return RawDelivery.head() + String.join("\r\n", framing) + "\r\n\r\n";
    }

    private static String length(String body) {
        return "Content-Length: " + body.length();
    }
}
