package dev.postcall.audit;

import dev.postcall.pages.Address;
import dev.postcall.pages.Administrators;
import dev.postcall.pages.Format;
import dev.postcall.pages.Messages;
import dev.postcall.problem.Causes;
import dev.postcall.problem.Problem;
import dev.postcall.problem.ProblemException;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The section of the page of deliveries that shows the audit and lets administrators start and cancel it. */
@Named
@RequestScoped
public class AuditPage {
    private static final long START_SECONDS = 8;
    private static final int PERCENT = 100;

    @Inject
    private Audits audits;

    private AuditReport report;

    @PostConstruct
    void read() {
        report = audits.report();
    }

    /** Starts an audit. */
    public void start() {
        attempt(() -> start(false));
    }

    /** Starts an audit that repairs differences. */
    public void repair() {
        attempt(() -> start(true));
    }

    /** Cancels the running audit. */
    public void cancel() {
        attempt(() -> {
            audits.cancel();
            Messages.addConfirmation("auditCancelled");
        });
    }

    private void start(boolean repair) {
        try {
            audits.start(repair).toCompletableFuture().get(START_SECONDS, TimeUnit.SECONDS);
            Messages.addConfirmation("auditStarted");
        } catch (ExecutionException | TimeoutException e) {
            throw Causes.find(e, ProblemException.class)
                    .orElseGet(() -> Problem.unavailable("The audit could not be started; retry later.")
                            .exception());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void attempt(Runnable action) {
        try {
            Administrators.require();
            action.run();
        } catch (ProblemException rejected) {
            Messages.addError(rejected);
        }
        Messages.redirect(Address.of("/deliveries").toString());
    }

    public AuditReport getReport() {
        return report;
    }

    public boolean isRunning() {
        return report.running();
    }

    /** Progress in whole percent. */
    public long getPercent() {
        return Math.round(report.progress() * PERCENT);
    }

    /** The result of the audit, or its progress, in one or two sentences. */
    public String getResult() {
        String calls = Format.count(report.calls());
        String differing = Format.count(report.differing());
        return switch (report.state()) {
            case "none" -> Messages.text("auditNone");
            case "running" -> Messages.text("auditRunning", calls, differing);
            case "cancelled" -> Messages.text("auditCancelled");
            default -> Messages.text(verdict(), calls, differing);
        };
    }

    private String verdict() {
        if (report.agrees() == null) {
            return "auditIncomplete";
        }
        return report.agrees() ? "auditAgrees" : "auditDiffers";
    }

    /** Number of repaired calls, or why a part of the audit failed; null if neither applies. */
    public String getRemark() {
        if (report.failure() != null) {
            return report.failure();
        }
        return report.repaired() == 0 ? null : Messages.text("auditRepaired", Format.count(report.repaired()));
    }
}
