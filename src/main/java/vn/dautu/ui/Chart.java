package vn.dautu.ui;

/**
 * What a chart element draws. Each kind is a record whose twin of the same name stands in {@code frontend/charts/contract.ts}. Figures
 * are for drawing only: the exact ones stand in the table beside the chart.
 */
public sealed interface Chart permits SCurve, Gantt, Bars, Columns {

    /** What a series is, which decides how it is drawn: only facts are drawn solid and in ink. */
    enum Role {
        PLANNED,
        COMMITTED,
        ACTUAL,
        ESTIMATE,
        REFERENCE
    }
}
