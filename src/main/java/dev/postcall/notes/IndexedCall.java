package dev.postcall.notes;

import dev.postcall.calls.Call;
import dev.postcall.calls.CallContent;
import dev.postcall.calls.CampaignFilter;
import dev.postcall.calls.Speaker;
import dev.postcall.calls.Transcript;
import dev.postcall.calls.Turn;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.hibernate.search.engine.backend.types.Highlightable;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.DocumentId;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.FullTextField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.GenericField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.KeywordField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.SearchEntity;

/**
 * A call as the index has it. Whoever changes the fields or their analysis raises the layout too, so that indexes of the old
 * layout are rebuilt.
 *
 * @param id the sid again, to sort by and to read back
 * @param campaign the filter that asks for it, see {@link CampaignFilter}
 * @param started the instant that the call started, in microseconds
 * @param bot what the agent said, turn by turn
 * @param human what the person said, turn by turn
 * @param other a transcript that does not say who speaks
 */
@SearchEntity
@Indexed(index = "calls-" + IndexedCall.LAYOUT)
record IndexedCall(
        @DocumentId String sid,

        @KeywordField(name = ID, sortable = Sortable.YES, projectable = Projectable.YES)
        String id,

        @GenericField(projectable = Projectable.YES) Integer revision,
        @KeywordField String agent,
        @KeywordField String campaign,

        @GenericField(sortable = Sortable.YES, projectable = Projectable.YES)
        Long started,

        @FullTextField(analyzer = WordAnalysis.NAME, highlightable = Highlightable.UNIFIED)
        String notes,

        @FullTextField(analyzer = WordAnalysis.NAME, highlightable = Highlightable.UNIFIED)
        List<String> bot,

        @FullTextField(analyzer = WordAnalysis.NAME, highlightable = Highlightable.UNIFIED)
        List<String> human,

        @FullTextField(analyzer = WordAnalysis.NAME, highlightable = Highlightable.UNIFIED)
        List<String> other) {

    static final String LAYOUT = "1";
    static final String ID = "id";
    static final String REVISION = "revision";
    static final String AGENT = "agent";
    static final String CAMPAIGN = "campaign";
    static final String STARTED = "started";
    static final String NOTES = "notes";
    static final String BOT = "bot";
    static final String HUMAN = "human";
    static final String OTHER = "other";

    static IndexedCall of(Call call) {
        CallContent content = call.content();
        List<Turn> turns = Transcript.turns(content.transcript());
        return new IndexedCall(
                call.sid(),
                call.sid(),
                call.revision(),
                content.agent(),
                CampaignFilter.of(content.campaign()),
                micros(call.startedAt()),
                content.notes(),
                said(turns, Speaker.BOT),
                said(turns, Speaker.HUMAN),
                said(turns, Speaker.UNKNOWN));
    }

    private static List<String> said(List<Turn> turns, Speaker speaker) {
        return turns.stream()
                .filter(turn -> turn.speaker() == speaker)
                .map(Turn::text)
                .toList();
    }

    static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
