package dev.postcall.webhooks;

import dev.postcall.calls.Receipt;
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

/** A single delivery in quarantine: looked at, corrected, replayed or deleted. Each request reads it anew by its id. */
@Named
@RequestScoped
public class QuarantinedPage {
    private static final int MOST_SECONDS = 20;

    @Inject
    private Quarantine quarantine;

    @Inject
    private HttpServletRequest request;

    private QuarantineEntry entry;
    private ShownBody shown;
    private String typed;

    /** Reads the delivery that the address, or the form, names: before the form is read, since it depends on it. */
    @PostConstruct
    void read() {
        String id = request.getParameter("id");
        if (id != null && id.matches("[0-9]{1,18}")) {
            entry = quarantine.entry(Long.parseLong(id)).orElse(null);
            shown = quarantine
                    .beginning(Long.parseLong(id), ShownBody.MOST_BYTES)
                    .map(beginning -> ShownBody.of(beginning, entry == null ? 0 : entry.bytes()))
                    .orElse(null);
        }
    }

    /** Answers as for a page that does not exist, if there is no such delivery. */
    public void require() {
        if (isGone()) {
            Messages.notFound();
        }
    }

    private boolean isGone() {
        return entry == null || shown == null;
    }

    /** Receives it once more, as it came. */
    public void replay() {
        replay(null);
    }

    /** Receives it once more, as the person corrected it. */
    public void replayCorrected() {
        if (typed == null || typed.isBlank()) {
            Messages.refused(Problem.badRequest("The corrected body is empty.").exception());
            return;
        }
        replay(typed.getBytes(StandardCharsets.UTF_8));
    }

    private void replay(byte[] corrected) {
        if (isGone()) {
            return;
        }
        try {
            Administrators.require();
            Receipt receipt = quarantine
                    .replay(Long.parseLong(entry.id()), corrected)
                    .toCompletableFuture()
                    .get(MOST_SECONDS, TimeUnit.SECONDS);
            Messages.done("replayed", receipt.verdict().apiName());
            Messages.goTo(Address.ofCall(receipt.sid()));
        } catch (ProblemException refused) {
            Messages.refused(refused);
        } catch (ExecutionException | TimeoutException e) {
            Messages.refused(Causes.find(e, ProblemException.class).orElseGet(QuarantinedPage::late));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static ProblemException late() {
        return Problem.unavailable("The delivery could not be stored just now; try again.")
                .exception();
    }

    /** Deletes it permanently. */
    public void delete() {
        if (isGone()) {
            return;
        }
        try {
            Administrators.require();
            quarantine.delete(Long.parseLong(entry.id()));
            Messages.done("quarantineDeleted");
        } catch (ProblemException refused) {
            Messages.refused(refused);
        }
        Messages.goTo(Address.of("/deliveries").toString());
    }

    public String getId() {
        return isGone() ? null : entry.id();
    }

    public QuarantineEntry getEntry() {
        return entry;
    }

    /** What the person typed; before that, the body as text, or its beginning if it is large. */
    public String getText() {
        return typed == null && shown != null ? shown.text() : typed;
    }

    public void setText(String text) {
        typed = text == null ? "" : text;
    }

    /** Whether the page shows all of the body. */
    public boolean isEditable() {
        return shown != null && shown.whole();
    }

    /** A command that replays a corrected file. */
    public String getCommand() {
        return "curl -H \"Authorization: Bearer $API_TOKEN\" --data-binary @body.json " + Setting.PUBLIC_URL.uri()
                + "/api/quarantine/" + getId() + "/replay";
    }
}
