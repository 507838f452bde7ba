package vn.dautu.standing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.calendar.Today;
import vn.dautu.kernel.rule.Finding;
import vn.dautu.project.ProjectId;
import vn.dautu.project.Trial;

/** The trial: the findings before the act and after it, in one transaction that is rolled back. */
@Component
class BookTrial implements Trial {

    private final Sentinel sentinel;
    private final Today today;
    private final TransactionTemplate transaction;

    BookTrial(Sentinel sentinel, Today today, PlatformTransactionManager transactions) {
        this.sentinel = sentinel;
        this.today = today;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public List<Finding> newFindings(Set<ProjectId> projects, Runnable act) {
        AsOf now = AsOf.on(today.date());
        List<Finding> found = transaction.execute(status -> {
            status.setRollbackOnly();
            Map<ProjectId, Set<List<Object>>> before = about(sentinel.findings(now, projects));
            act.run();
            List<Finding> after = new ArrayList<>();
            sentinel.findings(now, projects)
                    .forEach((project, findings) -> findings.stream()
                            .filter(finding ->
                                    !before.getOrDefault(project, Set.of()).contains(finding.about()))
                            .forEach(after::add));
            return after;
        });
        return found == null ? List.of() : found;
    }

    private static Map<ProjectId, Set<List<Object>>> about(Map<ProjectId, List<Finding>> findings) {
        Map<ProjectId, Set<List<Object>>> all = new HashMap<>();
        findings.forEach((project, each) ->
                all.put(project, each.stream().map(Finding::about).collect(Collectors.toSet())));
        return all;
    }
}
