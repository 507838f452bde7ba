/** The book of obstacles (vướng mắc): what holds a project, who must act by when, what was done, how it ended. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "account",
            "agency",
            "audit",
            "clearance",
            "decision",
            "project",
            "schedule",
            "ui"
        })
@NullMarked
package vn.dautu.obstacle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
