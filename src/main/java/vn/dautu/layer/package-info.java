/** What an administrator lays over the map, and the grounds that the installation offers instead of the sketch. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "account",
            "audit",
            "importing :: file", // the gate for files, and the readers of shapes
            "ui"
        })
@NullMarked
package vn.dautu.layer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
