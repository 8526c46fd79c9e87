package dev.postcall.calls.pages;

import dev.postcall.calls.Call;
import dev.postcall.calls.CallContent;
import dev.postcall.calls.Calls;
import dev.postcall.calls.deliveries.Deliveries;
import dev.postcall.calls.deliveries.DeliverySummary;
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

/** The page of a single call: its conversation, its outcome and its deliveries. */
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
    private LeadData.View leadData = new LeadData.View(List.of(), false);
    private Page<DeliverySummary> deliveries = new Page<>(List.of(), null);
    private int deliveryCount;

    /** Reads the call of the request. */
    public void load() {
        String sid = (String) request.getAttribute("sid");
        call = sid == null ? null : calls.find(Whitespace.strip(sid)).orElse(null);
        if (call == null) {
            Messages.notFound();
            return;
        }
        content = call.content();
        conversation = ConversationPart.of(content.transcript(), part());
        leadData = LeadData.view(content.leadData());
        deliveryCount = stored.count(call.sid());
        try {
            deliveries = stored.newestFirst(call.sid(), DELIVERIES, before());
        } catch (ProblemException rejected) {
            Messages.addError(rejected);
        }
    }

    /** The requested part of the conversation; 1 if the parameter is not a number. */
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

    /** Address of the previous part of the conversation; null on the first part. */
    public String getPreviousPart() {
        return conversation.part() == 1 ? null : address("part", String.valueOf(conversation.part() - 1));
    }

    /** Address of the next part of the conversation; null on the last part. */
    public String getNextPart() {
        return conversation.part() == conversation.parts()
                ? null
                : address("part", String.valueOf(conversation.part() + 1));
    }

    public LeadData.View getLeadData() {
        return leadData;
    }

    /** The notes, truncated to the size that fits the page. */
    public String getNotes() {
        return Excerpt.of(content.notes(), NOTES_BYTES);
    }

    /** The outcome, truncated to the size that fits the page. */
    public String getOutcome() {
        return Excerpt.of(content.outcome(), OUTCOME_BYTES);
    }

    /** Whether notes, outcome or lead data are truncated. */
    public boolean isTruncated() {
        return leadData.truncated()
                || Excerpt.bytes(content.notes()) > NOTES_BYTES
                || Excerpt.bytes(content.outcome()) > OUTCOME_BYTES;
    }

    /** Address of the complete call in the API. */
    public String getRaw() {
        return Address.of("/api/calls/"
                        + URLEncoder.encode(call.sid(), StandardCharsets.UTF_8).replace("+", "%20"))
                .toString();
    }

    public List<DeliverySummary> getDeliveries() {
        return deliveries.items();
    }

    /** Number of deliveries, as text. */
    public String getDeliveryCount() {
        return deliveryCount > Deliveries.MAX_COUNTED
                ? Messages.text("deliveriesMany", Deliveries.MAX_COUNTED)
                : Messages.text("deliveriesCount", deliveryCount);
    }

    /** Address of the page with older deliveries; null if there are none. */
    public String getOlder() {
        return deliveries.next() == null ? null : address("before", deliveries.next());
    }

    /** Address of the page with the latest deliveries; null if this is that page. */
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

    /** The prospect's name, else the called number, else the call's id. */
    public String getTitle() {
        String name = content.leadName() != null ? content.leadName() : content.toNumber();
        return Excerpt.of(name != null ? name : content.sid(), TITLE_BYTES);
    }

    /** Why the time of receipt is shown as the start of the call; null if the vendor's {@code createdAt} is shown. */
    public String getStartRemark() {
        if (call.isStartFromVendor()) {
            return null;
        }
        return content.createdAt() == null
                ? Messages.text("startGuessed")
                : Messages.text("startImplausible", content.createdAt().toString());
    }

    /** The recording's address; null if there is none that is safe to open. */
    public String getRecording() {
        return RecordingLink.of(content.recordingUrl())
                .filter(url -> Excerpt.bytes(url) <= LINK_BYTES)
                .orElse(null);
    }

    /** The recording's address, truncated to the size that fits the page. */
    public String getRecordingText() {
        return Excerpt.of(content.recordingUrl(), TITLE_BYTES);
    }

    /** Whether the recording's address is unsafe as a link and is shown as text. */
    public boolean isRecordingUnsafe() {
        return content.recordingUrl() != null && getRecording() == null;
    }
}
