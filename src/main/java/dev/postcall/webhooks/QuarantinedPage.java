package dev.postcall.webhooks;

import dev.postcall.calls.Receipt;
import dev.postcall.pages.Address;
import dev.postcall.pages.Administrators;
import dev.postcall.pages.Messages;
import dev.postcall.problem.Causes;
import dev.postcall.problem.Problem;
import dev.postcall.problem.ProblemException;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A single delivery in quarantine: looked at, corrected, replayed or deleted. */
@Named
@ViewScoped
public class QuarantinedPage implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int MOST_EDITABLE = 512 * 1024;
    private static final int MOST_SECONDS = 20;

    @Inject
    private Quarantine quarantine;

    private Long id;
    private QuarantineEntry entry;
    private String text;
    private boolean editable;

    /** Reads the delivery that the address names. */
    public void load() {
        entry = id == null ? null : quarantine.entry(id).orElse(null);
        byte[] body = entry == null ? null : quarantine.body(id).orElse(null);
        if (body == null) {
            Messages.notFound();
            return;
        }
        editable = body.length <= MOST_EDITABLE;
        text = editable ? PayloadText.normalise(PayloadText.decode(body)) : "";
    }

    /** Receives it once more, as it came. */
    public void replay() {
        replay(null);
    }

    /** Receives it once more, as the person corrected it. */
    public void replayCorrected() {
        replay(text.getBytes(StandardCharsets.UTF_8));
    }

    private void replay(byte[] corrected) {
        if (entry == null) {
            return;
        }
        try {
            Administrators.require();
            Receipt receipt =
                    quarantine.replay(id, corrected).toCompletableFuture().get(MOST_SECONDS, TimeUnit.SECONDS);
            Messages.done("replayed", receipt.verdict().word());
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

    /** Lets it go for good. */
    public void delete() {
        if (entry == null) {
            return;
        }
        try {
            Administrators.require();
            quarantine.delete(id);
            Messages.done("quarantineDeleted");
        } catch (ProblemException refused) {
            Messages.refused(refused);
        }
        Messages.goTo(Address.of("/deliveries").toString());
    }

    public String getId() {
        return id == null ? null : id.toString();
    }

    /** What is no id names no delivery. */
    public void setId(String text) {
        id = text != null && text.matches("[0-9]{1,18}") ? Long.valueOf(text) : null;
    }

    public QuarantineEntry getEntry() {
        return entry;
    }

    /** The body as text; empty if it is too large to be edited here. */
    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text == null ? "" : text;
    }

    public boolean isEditable() {
        return editable;
    }
}
