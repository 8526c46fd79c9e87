package dev.postcall.notes.index;

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
 * The document of a call in the index. A change of the fields or their analysis requires a new {@link #LAYOUT}, so that
 * older indexes are rebuilt.
 *
 * @param id the sid as a sortable and projectable field
 * @param campaign the campaign, encoded by {@link CampaignFilter}
 * @param started start of the call in microseconds since 1970
 * @param bot the agent's turns
 * @param human the person's turns
 * @param other turns without a known speaker
 * @param notesRest the part of the notes that is not highlighted, see {@link IndexedText}; likewise for the other texts
 */
@SearchEntity
@Indexed(index = "calls-" + IndexedCall.LAYOUT)
public record IndexedCall(
        @DocumentId String sid,

        @KeywordField(name = ID, sortable = Sortable.YES, projectable = Projectable.YES)
        String id,

        @GenericField(projectable = Projectable.YES) Integer revision,
        @KeywordField String agent,
        @KeywordField String campaign,

        @GenericField(sortable = Sortable.YES, projectable = Projectable.YES)
        Long started,

        @FullTextField(analyzer = WordAnalysis.NAME, highlightable = Highlightable.UNIFIED)
        List<String> notes,

        @FullTextField(analyzer = WordAnalysis.NAME, highlightable = Highlightable.UNIFIED)
        List<String> bot,

        @FullTextField(analyzer = WordAnalysis.NAME, highlightable = Highlightable.UNIFIED)
        List<String> human,

        @FullTextField(analyzer = WordAnalysis.NAME, highlightable = Highlightable.UNIFIED)
        List<String> other,

        @FullTextField(analyzer = WordAnalysis.NAME, highlightable = Highlightable.NO)
        List<String> notesRest,

        @FullTextField(analyzer = WordAnalysis.NAME, highlightable = Highlightable.NO)
        List<String> botRest,

        @FullTextField(analyzer = WordAnalysis.NAME, highlightable = Highlightable.NO)
        List<String> humanRest,

        @FullTextField(analyzer = WordAnalysis.NAME, highlightable = Highlightable.NO)
        List<String> otherRest) {

    static final String LAYOUT = "2";
    public static final String ID = "id";
    public static final String REVISION = "revision";
    public static final String AGENT = "agent";
    public static final String CAMPAIGN = "campaign";
    public static final String STARTED = "started";
    public static final String NOTES = "notes";
    public static final String BOT = "bot";
    public static final String HUMAN = "human";
    public static final String OTHER = "other";
    private static final long MICROS = 1_000_000;
    private static final int NANOS_IN_MICRO = 1_000;

    static IndexedCall of(Call call) {
        CallContent content = call.content();
        List<Turn> turns = Transcript.turns(content.transcript());
        IndexedText notes = IndexedText.of(content.notes() == null ? List.of() : List.of(content.notes()));
        IndexedText bot = turnsOf(turns, Speaker.BOT);
        IndexedText human = turnsOf(turns, Speaker.HUMAN);
        IndexedText other = turnsOf(turns, Speaker.UNKNOWN);
        return new IndexedCall(
                call.sid(),
                call.sid(),
                call.revision(),
                content.agent(),
                CampaignFilter.of(content.campaign()),
                micros(call.startedAt()),
                notes.head(),
                bot.head(),
                human.head(),
                other.head(),
                notes.rest(),
                bot.rest(),
                human.rest(),
                other.rest());
    }

    private static IndexedText turnsOf(List<Turn> turns, Speaker speaker) {
        return IndexedText.of(turns.stream()
                .filter(turn -> turn.speaker() == speaker)
                .map(Turn::text)
                .toList());
    }

    /** The name of the field that holds the rest of a long text. */
    public static String rest(String field) {
        return field + "Rest";
    }

    /** Whole microseconds since 1970; the smallest or largest number for an instant out of range. */
    public static long micros(Instant instant) {
        try {
            return Math.addExact(
                    Math.multiplyExact(instant.getEpochSecond(), MICROS), instant.getNano() / NANOS_IN_MICRO);
        } catch (ArithmeticException e) {
            return instant.isBefore(Instant.EPOCH) ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
    }

    /** The instant of a number that {@link #micros} returned for an instant in range. */
    public static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
