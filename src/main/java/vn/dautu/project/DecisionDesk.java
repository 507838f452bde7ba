package vn.dautu.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dautu.account.Account;
import vn.dautu.audit.AuditTrail;
import vn.dautu.decision.Decision;
import vn.dautu.decision.DecisionBook;
import vn.dautu.decision.FileStore;
import vn.dautu.kernel.calendar.Today;
import vn.dautu.kernel.fact.FactStamp;
import vn.dautu.kernel.fact.Pedigree;
import vn.dautu.kernel.rule.Reason;
import vn.dautu.kernel.rule.Refusal;

/** Where a decision is recorded: the paper once, and in the same transaction what it changes in every book. */
@Component
public class DecisionDesk {

    private final EditRights rights;
    private final DecisionBook decisions;
    private final FileStore files;
    private final AuditTrail audit;
    private final Today today;

    DecisionDesk(EditRights rights, DecisionBook decisions, FileStore files, AuditTrail audit, Today today) {
        this.rights = rights;
        this.decisions = decisions;
        this.files = files;
        this.audit = audit;
        this.today = today;
    }

    /**
     * Records a decision and what it changes; when any part refuses, nothing is kept. A decision that is already in the book (number,
     * day, issuer) is the same one: the parts are added to it.
     *
     * @param parts each enters what it changes under the stamp handed to it
     * @return the decision's id
     * @throws Refusal when the head or a part is wrong
     * @throws vn.dautu.account.NotAllowed when the person may not edit the project
     */
    @Transactional
    public long record(ProjectId project, DecisionHead head, List<Consumer<FactStamp>> parts) {
        Account by = rights.requireEditable(Set.of(project));
        LocalDate now = today.date();
        refuseNonsense(head, now, parts);
        rights.queue(project);
        Pedigree typed = Pedigree.typedBy(by.username());
        Optional<Decision> already = already(head);
        long id = already.map(Decision::id)
                .orElseGet(() -> decisions.record(
                        head.number(), head.decidedOn(), head.issuer(), head.kind(), head.title(), typed));
        keepFile(head, id, already.orElse(null));
        FactStamp stamp = new FactStamp(head.decidedOn(), now, id, typed);
        parts.forEach(part -> part.accept(stamp));
        audit.record(
                by.username(),
                "decision.recorded",
                project.value() + "/" + head.number(),
                head.kind() + " " + head.decidedOn() + " · " + head.issuer());
        return id;
    }

    /** The decision that is in the book under this number, day and issuer. */
    public Optional<Decision> already(DecisionHead head) {
        return decisions
                .find(head.number(), head.decidedOn(), head.issuer())
                .map(id -> decisions.list(List.of(id)).getFirst());
    }

    private void keepFile(DecisionHead head, long id, @Nullable Decision already) {
        DecisionHead.Attached file = head.file();
        if (file == null || file.content().length == 0) {
            return;
        }
        String hash = files.keep(
                file.name(),
                file.mediaType().isBlank() ? "application/octet-stream" : file.mediaType(),
                file.content());
        String kept = already == null ? null : already.fileSha256();
        if (kept == null) {
            decisions.attach(id, hash);
        } else if (!kept.equals(hash)) {
            throw new Refusal(Reason.of("decision.file-taken", head.number()));
        }
    }

    private static void refuseNonsense(DecisionHead head, LocalDate now, List<Consumer<FactStamp>> parts) {
        if (head.number().isBlank()) {
            throw new Refusal(Reason.of("decision.number-missing"));
        }
        if (head.issuer().isBlank()) {
            throw new Refusal(Reason.of("decision.issuer-missing"));
        }
        if (head.decidedOn().isAfter(now)) {
            throw new Refusal(Reason.of("decision.in-future", now));
        }
        if (parts.isEmpty()) {
            throw new Refusal(Reason.of("decision.changes-nothing"));
        }
    }
}
