/** Printed forms and lists that count and name: what they say is worked out from the books and from standing, never kept. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "account",
            "agency",
            "clearance",
            "decision",
            "disbursement",
            "obstacle",
            "oversight",
            "plan",
            "project",
            "schedule",
            "standing",
            "ui"
        })
@NullMarked
package vn.dautu.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
