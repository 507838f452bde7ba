package vn.dautu.schedule;

import java.io.Serializable;
import vn.dautu.kernel.rule.Named;

/**
 * What has to wait for what.
 *
 * @param lagDays days of the later task's calendar between the two; negative lets it begin earlier
 */
public record NetworkLink(String from, String to, Kind kind, int lagDays) implements Serializable {

    public enum Kind implements Named {
        /** The later one begins when the earlier is finished. */
        FINISH_START,
        /** The later one begins when the earlier has begun. */
        START_START;

        @Override
        public String nameKey() {
            return "network.link." + name();
        }
    }
}
