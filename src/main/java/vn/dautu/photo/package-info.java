/** The book of site photographs: what a place looked like on a day, who says so, and since when it is known. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "account",
            "audit",
            "decision", // FileStore.sha256: a file is the same file everywhere
            "map", // a place is clicked on a map
            "obstacle", // Spot: a place as people write it
            "project",
            "standing",
            "ui"
        })
@NullMarked
package vn.dautu.photo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
