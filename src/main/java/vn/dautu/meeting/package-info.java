/** Projects shown one after another in a meeting: what the room sees, what its presenter reads, and both in step. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "kernel",
            "map", // the words of the map element and the version of its tiles
            "project",
            "standing",
            "standing :: portfolio", // which projects, in which order: a question to the list
            "standing :: ui", // StandingParts: a standing looks the same everywhere
            "ui"
        })
@NullMarked
package vn.dautu.meeting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
