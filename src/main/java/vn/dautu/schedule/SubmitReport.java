package vn.dautu.schedule;

import vn.dautu.project.ProjectId;

/**
 * A progress report as an officer submits it. Once submitted it is never changed; a correction is a new report of the same day.
 *
 * @param seen the report of that day that the officer means to replace, see {@link SubmittedReport#id}; 0 when there was none
 */
public record SubmitReport(ProjectId project, ProgressReport report, long seen) {}
