/** Drawing where a project lies, on the map and corner by corner, for those who may. Apart from the register, because it shows the map. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "account",
            "decision",
            "map", // what is drawn on
            "project",
            "standing",
            "ui"
        })
@NullMarked
package vn.dautu.drawing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
