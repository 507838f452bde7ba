/** The page before the meeting: where all projects stand, what money and land did, what changed since a day. Keeps nothing. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "clearance",
            "disbursement",
            "map", // the same figures as above the map
            "obstacle",
            "plan",
            "project",
            "schedule",
            "standing",
            "standing :: portfolio", // a figure's link is a question to the list
            "standing :: ui", // PortfolioFilter: filtered as map and list are
            "ui"
        })
@NullMarked
package vn.dautu.overview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
