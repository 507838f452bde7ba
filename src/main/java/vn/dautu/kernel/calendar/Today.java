package vn.dautu.kernel.calendar;

import java.time.LocalDate;

/** The product's own day. The demonstration stands still at 31/10/2025; an office's follows its clock in Asia/Ho_Chi_Minh. */
@FunctionalInterface
public interface Today {

    LocalDate date();
}
