package vn.dautu.schedule;

import vn.dautu.kernel.rule.Reason;
import vn.dautu.kernel.rule.Refusal;

/** Tasks and links that make no network: a task that waits for itself, a code nobody has, a code twice. */
public class NetworkRefused extends Refusal {

    NetworkRefused(String key, Object... arguments) {
        super(Reason.of(key, arguments));
    }
}
