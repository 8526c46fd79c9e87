package dev.postcall.calls.pages;

import dev.postcall.calls.CallSummary;
import dev.postcall.calls.Calls;
import dev.postcall.pages.Excerpt;
import dev.postcall.pages.Messages;
import dev.postcall.problem.ProblemException;
import dev.postcall.query.Cursor;
import dev.postcall.query.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** The page that lists calls, newest first, a page at a time. */
@Named
@RequestScoped
public class CallListPage {
    private static final int LENGTH = 50;
    private static final int BYTES = 100_000;
    private static final int MARKUP_BYTES = 750;

    @Inject
    private Calls calls;

    private final FilterForm filter = new FilterForm();
    private String cursor;
    private Page<CallSummary> page = new Page<>(List.of(), null);

    /** Reads the calls that the request's parameters select. */
    public void load() {
        try {
            Cursor after = isFirst() ? null : Cursor.parse(cursor);
            page = calls.list(filter.callFilter(), LENGTH, after)
                    .within(BYTES, CallListPage::bytes, CallSummary::cursor);
        } catch (ProblemException rejected) {
            Messages.addError(rejected);
        }
    }

    /** Largest size of a row in bytes of HTML: its text, truncated as on the page, and its markup. */
    private static int bytes(CallSummary call) {
        int labels = Stream.of(
                        call.cachedLeadName(), call.toNumber(), call.outcome(), call.promptId(), call.campaignId())
                .mapToInt(label -> Excerpt.bytes(Excerpt.label(label)))
                .sum();
        // a URL encodes a byte in three characters
        int link = call.sid().getBytes(StandardCharsets.UTF_8).length * 3;
        return MARKUP_BYTES + labels + link;
    }

    public List<CallSummary> getItems() {
        return page.items();
    }

    public boolean isFirst() {
        return cursor == null || cursor.isBlank();
    }

    public boolean isWithoutCalls() {
        return page.items().isEmpty();
    }

    /** Whether the list is empty because no call was ever received. */
    public boolean isBeforeFirstCall() {
        return isWithoutCalls() && isFirst() && !filter.hasConditions() && filter.isUnbounded();
    }

    /** Address of the next page; null at the end. */
    public String getNext() {
        return page.next() == null
                ? null
                : filter.address("/calls").with("cursor", page.next()).toString();
    }

    /** Address of the first page. */
    public String getStart() {
        return filter.address("/calls").toString();
    }

    public FilterForm getFilter() {
        return filter;
    }

    public String getCursor() {
        return cursor;
    }

    public void setCursor(String cursor) {
        this.cursor = cursor;
    }
}
