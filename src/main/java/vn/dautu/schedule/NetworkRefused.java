package vn.dautu.schedule;

import java.util.List;
import vn.dautu.kernel.rule.Reason;
import vn.dautu.kernel.rule.Refusal;

/** Tasks and links that make no network: a task that waits for itself, a code nobody has, a code twice, a task that nothing starts. */
public class NetworkRefused extends Refusal {

    private final transient List<String> tasks;

    NetworkRefused(String key, List<String> tasks, Object... arguments) {
        super(Reason.of(key, arguments));
        this.tasks = List.copyOf(tasks);
    }

    /** The codes of the tasks it is about; of a circle all of them, in the order in which they wait for one another. */
    public List<String> tasks() {
        return tasks;
    }
}
