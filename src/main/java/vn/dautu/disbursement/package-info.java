/** The disbursement ledger: payments with the budget year they belong to. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "account",
            "agency",
            "audit",
            "contract",
            "decision",
            "law",
            "plan",
            "project",
            "ui"
        })
@NullMarked
package vn.dautu.disbursement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
