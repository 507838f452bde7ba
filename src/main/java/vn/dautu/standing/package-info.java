/** Where a project stands on a day and why: derived, never stored. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "account",
            "agency",
            "audit",
            "clearance",
            "contract",
            "decision",
            "disbursement",
            "landhold",
            "law",
            "plan",
            "project",
            "schedule",
            "territory",
            "ui"
        })
@NullMarked
package vn.dautu.standing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
