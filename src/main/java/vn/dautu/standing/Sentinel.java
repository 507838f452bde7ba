package vn.dautu.standing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.fact.Scope;
import vn.dautu.kernel.rule.Finding;
import vn.dautu.project.ProjectId;

/** Watches for facts that contradict one another. It reads the books themselves, so that it also sees what is not yet committed. */
@Component
public class Sentinel {

    private final Readings.Reader reader;

    Sentinel(Readings.Reader reader) {
        this.reader = reader;
    }

    /** The findings of these projects as of a day; a project without any has no entry. */
    @Transactional(readOnly = true)
    public Map<ProjectId, List<Finding>> findings(AsOf asOf, Set<ProjectId> projects) {
        Set<Long> ids = projects.stream().map(ProjectId::value).collect(Collectors.toSet());
        Map<ProjectId, List<Finding>> all = new HashMap<>();
        Judge.judge(reader.read(asOf, Scope.of(ids))).stream()
                .filter(standing -> !standing.findings().isEmpty())
                .forEach(standing -> all.put(standing.profile().id(), standing.findings()));
        return all;
    }
}
