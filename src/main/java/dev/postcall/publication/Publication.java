package dev.postcall.publication;

import dev.postcall.storage.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;

/** An event that is to be delivered to one durable observer. */
@Entity
public class Publication {
    private static final int MAX_FAILURE_LENGTH = 1000;

    @Id
    private Long id;

    private String observer;
    private String subjects;

    @Column(name = "subject_count")
    private int subjectCount;

    @Column(name = "published_at")
    private Instant publishedAt;

    private int attempts;
    private String claim;
    private boolean dead;
    private String failure;

    protected Publication() {}

    /** Creates a publication that is due at once, by the clock of the database. */
    Publication(String observer, List<String> subjects, Instant publishedAt) {
        this.id = Ids.next();
        this.observer = observer;
        this.subjects = String.join("\n", subjects);
        this.subjectCount = subjects.size();
        this.publishedAt = publishedAt;
    }

    /**
     * Splits this publication into one for each subject, so that a failure affects only its own subject.
     *
     * @param claim token of a claim without a known result, so that each part is claimed alone; else null
     */
    List<Publication> split(String claim) {
        return subjects().stream().map(subject -> part(subject, claim)).toList();
    }

    private Publication part(String subject, String claim) {
        Publication part = new Publication(observer, List.of(subject), publishedAt);
        part.claim = claim;
        return part;
    }

    void markDead(String reason) {
        dead = true;
        claim = null;
        fail(reason);
    }

    void fail(String reason) {
        failure = reason.substring(0, Math.min(reason.length(), MAX_FAILURE_LENGTH));
    }

    Long id() {
        return id;
    }

    String observer() {
        return observer;
    }

    List<String> subjects() {
        return subjects.lines().toList();
    }

    boolean isClaimedBy(String token) {
        return token.equals(claim);
    }

    boolean isSplittable() {
        return subjectCount > 1;
    }

    int attempts() {
        return attempts;
    }
}
