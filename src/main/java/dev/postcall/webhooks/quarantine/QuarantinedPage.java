package dev.postcall.webhooks.quarantine;

import dev.postcall.calls.intake.Receipt;
import dev.postcall.pages.Address;
import dev.postcall.pages.Administrators;
import dev.postcall.pages.Messages;
import dev.postcall.problem.Causes;
import dev.postcall.problem.Problem;
import dev.postcall.problem.ProblemException;
import dev.postcall.settings.Setting;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The page of a delivery in quarantine, which can be corrected, replayed or deleted. Each request reads the delivery again. */
@Named
@RequestScoped
public class QuarantinedPage {
    private static final int MAX_WAIT_SECONDS = 20;

    @Inject
    private Quarantine quarantine;

    @Inject
    private HttpServletRequest request;

    private QuarantineEntry entry;
    private BodyPreview preview;
    private String correction;

    /** Reads the delivery of the request parameter {@code id}, before a form is decoded, because the form depends on it. */
    @PostConstruct
    void read() {
        String id = request.getParameter("id");
        if (id != null && id.matches("[0-9]{1,18}")) {
            entry = quarantine.entry(Long.parseLong(id)).orElse(null);
            preview = quarantine
                    .beginning(Long.parseLong(id), BodyPreview.MAX_BYTES)
                    .map(beginning -> BodyPreview.of(beginning, entry == null ? 0 : entry.bytes()))
                    .orElse(null);
        }
    }

    /** Answers with 404 if there is no such delivery. */
    public void require() {
        if (isMissing()) {
            Messages.notFound();
        }
    }

    private boolean isMissing() {
        return entry == null || preview == null;
    }

    /** Replays the original body. */
    public void replay() {
        replay(null);
    }

    /** Replays the corrected body. */
    public void replayCorrected() {
        if (correction == null || correction.isBlank()) {
            Messages.addError(Problem.badRequest("The corrected body is empty.").exception());
            return;
        }
        replay(correction.getBytes(StandardCharsets.UTF_8));
    }

    private void replay(byte[] corrected) {
        if (isMissing()) {
            return;
        }
        try {
            Administrators.require();
            Receipt receipt = quarantine
                    .replay(Long.parseLong(entry.id()), corrected)
                    .toCompletableFuture()
                    .get(MAX_WAIT_SECONDS, TimeUnit.SECONDS);
            Messages.addConfirmation("replayed", receipt.verdict().apiName());
            Messages.redirect(Address.ofCall(receipt.sid()));
        } catch (ProblemException e) {
            Messages.addError(e);
        } catch (ExecutionException | TimeoutException e) {
            Messages.addError(Causes.find(e, ProblemException.class).orElseGet(QuarantinedPage::timeout));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static ProblemException timeout() {
        return Problem.unavailable("The delivery could not be stored; try again.")
                .exception();
    }

    /** Deletes it permanently. */
    public void delete() {
        if (isMissing()) {
            return;
        }
        try {
            Administrators.require();
            quarantine.delete(Long.parseLong(entry.id()));
            Messages.addConfirmation("quarantineDeleted");
        } catch (ProblemException e) {
            Messages.addError(e);
        }
        Messages.redirect(Address.of("/deliveries").toString());
    }

    public String getId() {
        return isMissing() ? null : entry.id();
    }

    public QuarantineEntry getEntry() {
        return entry;
    }

    /** The submitted correction; if there is none, the body as text, or its beginning if it is large. */
    public String getText() {
        return correction == null && preview != null ? preview.text() : correction;
    }

    public void setText(String text) {
        correction = text == null ? "" : text;
    }

    /** Whether the page shows the whole body. */
    public boolean isEditable() {
        return preview != null && preview.whole();
    }

    /** A command that replays a corrected file. */
    public String getCommand() {
        return "curl -H \"Authorization: Bearer $API_TOKEN\" --data-binary @body.json " + Setting.PUBLIC_URL.uri()
                + "/api/quarantine/" + getId() + "/replay";
    }
}
