/** The pages of land: what is cleared, what is not, what it holds. Apart from landhold, because they show the map, which shows landhold. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "account",
            "agency",
            "clearance",
            "decision",
            "landhold",
            "map",
            "project",
            "report", // FormSheet: every printed table of the office looks alike
            "schedule",
            "standing",
            "standing :: ui", // StandingParts: a standing looks the same everywhere
            "territory",
            "ui"
        })
@NullMarked
package vn.dautu.land;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
