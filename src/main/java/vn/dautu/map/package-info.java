/** The map: tiles carry shapes, a small answer carries the state of the day; the leader's page. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "account",
            "agency",
            "clearance",
            "decision",
            "disbursement",
            "landhold",
            "layer", // what an administrator lays over the map
            "link", // a view is passed on by a short link
            "obstacle",
            "plan",
            "project",
            "schedule",
            "standing",
            "standing :: measure",
            "standing :: portfolio", // the map is filtered as the list is
            "standing :: ui", // StandingParts: a standing looks the same everywhere
            "territory",
            "ui"
        })
@NullMarked
package vn.dautu.map;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
