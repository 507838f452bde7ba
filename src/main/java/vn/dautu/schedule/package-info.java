/** The timetable: milestones as original, current, forecast and actual; monthly progress reports. */
@ApplicationModule(allowedDependencies = {"kernel", "account", "agency", "audit", "decision", "law", "project", "ui"})
@NullMarked
package vn.dautu.schedule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
