package dev.postcall.calls;

import dev.postcall.pages.Messages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;

/** A single call: what was said, what came of it, and the deliveries that told of it. */
@Named
@RequestScoped
public class CallPage {
    @Inject
    private Calls calls;

    @Inject
    private HttpServletRequest request;

    private Call call;
    private CallContent content;
    private List<Turn> turns = List.of();
    private List<LeadData.Fact> leadData = List.of();
    private List<DeliverySummary> deliveries = List.of();

    /** Reads the call that the address names. */
    public void load() {
        String sid = (String) request.getAttribute("sid");
        call = sid == null ? null : calls.find(sid).orElse(null);
        if (call == null) {
            Messages.notFound();
            return;
        }
        content = call.content();
        turns = Transcript.turns(content.transcript());
        leadData = LeadData.facts(content.leadData());
        deliveries = calls.deliveries(sid);
    }

    public CallContent getContent() {
        return content;
    }

    public List<Turn> getTurns() {
        return turns;
    }

    public List<LeadData.Fact> getLeadData() {
        return leadData;
    }

    public List<DeliverySummary> getDeliveries() {
        return deliveries;
    }

    public Instant getStartedAt() {
        return call.startedAt();
    }

    public Instant getReceivedAt() {
        return call.receivedAt();
    }

    public int getRevision() {
        return call.revision();
    }

    /** The prospect's name, else the number that was called, else the call's id. */
    public String getTitle() {
        if (content.leadName() != null) {
            return content.leadName();
        }
        return content.toNumber() != null ? content.toNumber() : content.sid();
    }

    /** Whether the start is when the call was received, since the vendor did not say when it was made. */
    public boolean isStartGuessed() {
        return content.createdAt() == null;
    }

    /** The recording's address; null where there is none that is safe to open. */
    public String getRecording() {
        return RecordingLink.of(content.recordingUrl()).orElse(null);
    }

    /** Whether there is a recording's address that is no safe link, and is shown as text. */
    public boolean isRecordingUnsafe() {
        return content.recordingUrl() != null && getRecording() == null;
    }
}
