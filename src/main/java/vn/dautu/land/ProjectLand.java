package vn.dautu.land;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import vn.dautu.clearance.Funnel;
import vn.dautu.clearance.LandPosition;
import vn.dautu.landhold.LandHold;
import vn.dautu.project.ProjectProfile;

/**
 * The land of one project.
 *
 * @param funnel null while no household is on its books
 * @param hold null while no network or work area says what its land holds
 */
public record ProjectLand(
        ProjectProfile profile,
        LandPosition position,
        @Nullable Funnel funnel,
        @Nullable LandHold hold) implements Serializable {

    /** Days that the land adds to the finish; 0 when that is not known. */
    public long days() {
        return hold == null ? 0 : hold.days();
    }
}
