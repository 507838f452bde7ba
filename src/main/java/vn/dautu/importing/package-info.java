/** The one gate: every file is read whole, told of every problem, previewed, and written all or nothing. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "account",
            "agency",
            "audit",
            "clearance",
            "decision",
            "disbursement",
            "law",
            "oversight",
            "plan",
            "project",
            "schedule",
            "territory",
            "ui"
        })
@NullMarked
package vn.dautu.importing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
