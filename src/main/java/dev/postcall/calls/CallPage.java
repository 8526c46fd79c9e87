package dev.postcall.calls;

import dev.postcall.pages.Address;
import dev.postcall.pages.Excerpt;
import dev.postcall.pages.Messages;
import dev.postcall.problem.ProblemException;
import dev.postcall.query.Cursor;
import dev.postcall.query.Page;
import dev.postcall.text.Whitespace;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** A single call: what was said, what came of it, and the deliveries that told of it. */
@Named
@RequestScoped
public class CallPage {
    private static final int DELIVERIES = 20;
    private static final int TITLE_BYTES = 600;
    private static final int NOTES_BYTES = 24_000;
    private static final int OUTCOME_BYTES = 6_000;
    private static final int LINK_BYTES = 3_000;

    @Inject
    private Calls calls;

    @Inject
    private Deliveries stored;

    @Inject
    private HttpServletRequest request;

    private Call call;
    private CallContent content;
    private ConversationPart conversation = new ConversationPart(List.of(), 1, 1);
    private LeadData.Shown leadData = new LeadData.Shown(List.of(), false);
    private Page<DeliverySummary> deliveries = new Page<>(List.of(), null);
    private int deliveryCount;

    /** Reads the call that the address names. */
    public void load() {
        String sid = (String) request.getAttribute("sid");
        call = sid == null ? null : calls.find(Whitespace.strip(sid)).orElse(null);
        if (call == null) {
            Messages.notFound();
            return;
        }
        content = call.content();
        conversation = ConversationPart.of(content.transcript(), part());
        leadData = LeadData.shown(content.leadData());
        deliveryCount = stored.count(call.sid());
        try {
            deliveries = stored.newestFirst(call.sid(), DELIVERIES, before());
        } catch (ProblemException refused) {
            Messages.addError(refused);
        }
    }

    /** Which part of the conversation the address asks for; what is no number is the first. */
    private int part() {
        String part = request.getParameter("part");
        return part != null && part.matches("[0-9]{1,9}") ? Integer.parseInt(part) : 1;
    }

    private Cursor before() {
        String before = request.getParameter("before");
        return before == null || before.isBlank() ? null : Cursor.parse(before);
    }

    public CallContent getContent() {
        return content;
    }

    public ConversationPart getConversation() {
        return conversation;
    }

    /** Address of the former part of the conversation; null in the first one. */
    public String getFormerPart() {
        return conversation.part() == 1 ? null : address("part", String.valueOf(conversation.part() - 1));
    }

    /** Address of the next part of the conversation; null in the last one. */
    public String getNextPart() {
        return conversation.part() == conversation.parts()
                ? null
                : address("part", String.valueOf(conversation.part() + 1));
    }

    public LeadData.Shown getLeadData() {
        return leadData;
    }

    /** As much of the notes as the page has room for. */
    public String getNotes() {
        return Excerpt.of(content.notes(), NOTES_BYTES);
    }

    /** As much of the outcome as the page has room for. */
    public String getOutcome() {
        return Excerpt.of(content.outcome(), OUTCOME_BYTES);
    }

    /** Whether the page has no room for all of notes, outcome and lead data. */
    public boolean isCut() {
        return leadData.cut()
                || Excerpt.bytes(content.notes()) > NOTES_BYTES
                || Excerpt.bytes(content.outcome()) > OUTCOME_BYTES;
    }

    /** Address of the call in the API, which has all of it. */
    public String getRaw() {
        return Address.of("/api/calls/"
                        + URLEncoder.encode(call.sid(), StandardCharsets.UTF_8).replace("+", "%20"))
                .toString();
    }

    public List<DeliverySummary> getDeliveries() {
        return deliveries.items();
    }

    /** How many deliveries there are. */
    public String getDeliveryCount() {
        return deliveryCount > Deliveries.MOST_COUNTED
                ? Messages.text("deliveriesMany", Deliveries.MOST_COUNTED)
                : Messages.text("deliveriesCount", deliveryCount);
    }

    /** Address of the page with older deliveries; null where there are none. */
    public String getOlder() {
        return deliveries.next() == null ? null : address("before", deliveries.next());
    }

    /** Address of the page with the latest deliveries; null where they are shown. */
    public String getLatest() {
        return request.getParameter("before") == null ? null : Address.ofCall(call.sid());
    }

    private String address(String name, String value) {
        return Address.call(call.sid()).with(name, value).toString();
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
        String name = content.leadName() != null ? content.leadName() : content.toNumber();
        return Excerpt.of(name != null ? name : content.sid(), TITLE_BYTES);
    }

    /** Why the start is when the call was received; null where it is when the vendor says. */
    public String getStartGuessed() {
        if (call.isStartSaid()) {
            return null;
        }
        return content.createdAt() == null
                ? Messages.text("startGuessed")
                : Messages.text("startImplausible", content.createdAt().toString());
    }

    /** The recording's address; null where there is none that is safe to open. */
    public String getRecording() {
        return RecordingLink.of(content.recordingUrl())
                .filter(url -> Excerpt.bytes(url) <= LINK_BYTES)
                .orElse(null);
    }

    /** As much of the recording's address as the page has room for. */
    public String getRecordingText() {
        return Excerpt.of(content.recordingUrl(), TITLE_BYTES);
    }

    /** Whether there is a recording's address that is no safe link, and is shown as text. */
    public boolean isRecordingUnsafe() {
        return content.recordingUrl() != null && getRecording() == null;
    }
}
