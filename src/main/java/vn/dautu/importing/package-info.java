/** The one gate: every file is read whole, told of every problem, previewed, and written all or nothing. */
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
            "law",
            "obstacle",
            "oversight",
            "plan",
            "project",
            "schedule",
            "standing", // what a file would contradict, told with its preview
            "territory",
            "ui"
        })
@NullMarked
package vn.dautu.importing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
