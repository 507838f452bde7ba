package vn.dautu.landhold;

import java.io.Serializable;

/**
 * What a group of parcels adds to the finish of its project (domain.md §3.7), in calendar days.
 *
 * @param alone if all other land were ready when needed
 * @param givenTheOthers what its release would regain while the others stay as they are
 */
public record Held(long alone, long givenTheOthers) implements Serializable {

    public static final Held NOTHING = new Held(0, 0);
}
