/** Land holds the schedule: which parcels move a project's finish, by how many days, and whose release regains most. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "account",
            "agency",
            "audit",
            "clearance",
            "contract",
            "decision",
            "law",
            "project",
            "schedule",
            "territory",
            "ui"
        })
@NullMarked
package vn.dautu.landhold;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
