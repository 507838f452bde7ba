package vn.dautu.standing;

import java.io.Serializable;

/**
 * A light of a project that would be another colour under other thresholds.
 *
 * @param kind which of its lights: the schedule's is the colour on the map
 * @param before where the project stands now
 * @param after where it would stand
 */
public record LightChange(Kind kind, Light from, Light to, Standing before, Standing after) implements Serializable {

    /** The lights of a project. */
    public enum Kind {
        SCHEDULE,
        MONEY,
        LAND,
        DATA;

        Light of(Standing standing) {
            return switch (this) {
                case SCHEDULE -> standing.light();
                case MONEY -> standing.money().light();
                case LAND -> standing.land().light();
                case DATA -> standing.data().light();
            };
        }

        /** What that light has to say. */
        public Concern concern(Standing standing) {
            return switch (this) {
                case SCHEDULE -> standing.schedule();
                case MONEY -> standing.money();
                case LAND -> standing.land();
                case DATA -> standing.data();
            };
        }
    }
}
