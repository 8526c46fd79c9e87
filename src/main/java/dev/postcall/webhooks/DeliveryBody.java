package dev.postcall.webhooks;

import dev.postcall.problem.Problem;
import dev.postcall.settings.Setting;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;

/** Reads a delivery's bytes, and no more than the setting allows. */
final class DeliveryBody {
    private DeliveryBody() {}

    /**
     * @throws dev.postcall.problem.ProblemException 413 if the body is larger than {@code postcall.webhook.max-bytes}; 415 if
     *     it is compressed
     */
    static byte[] read(HttpHeaders headers, InputStream stream) {
        String encoding = headers.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw Problem.unsupportedEncoding("Send the body without Content-Encoding.")
                    .exception();
        }
        int most = Setting.WEBHOOK_MAX_BYTES.number();
        if (headers.getLength() > most) {
            throw tooLarge(most);
        }
        try {
            byte[] body = stream.readNBytes(most + 1);
            if (body.length > most) {
                throw tooLarge(most);
            }
            return body;
        } catch (IOException e) {
            throw Problem.badRequest("The body broke off.").exception();
        }
    }

    private static RuntimeException tooLarge(int most) {
        return Problem.tooLarge("A delivery may have " + most + " bytes.").exception();
    }
}
