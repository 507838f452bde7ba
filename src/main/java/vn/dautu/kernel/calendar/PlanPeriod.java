package vn.dautu.kernel.calendar;

/** A medium-term plan period, both years included, such as 2021–2025. Periods are rows in a table, so that 2026–2030 follows without code. */
public record PlanPeriod(String code, int firstYear, int lastYear) {

    public boolean covers(int year) {
        return firstYear <= year && year <= lastYear;
    }
}
