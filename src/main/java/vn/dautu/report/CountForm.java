package vn.dautu.report;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.report.ReportPeriod.Window;

/**
 * The count form of a period, as of a day: for each row the projects it counts. Page and workbook both show this and compute nothing.
 *
 * @param asOf the day that was asked; what happened after the period does not count
 */
public record CountForm(ReportPeriod period, AsOf asOf, Map<CountRow, List<Counted>> rows) implements Serializable {

    /** Counts: pure, from what the books say of each project up to {@link #dataTo}. */
    static CountForm of(ReportPeriod period, AsOf asOf, List<ProjectRecord> projects) {
        Map<CountRow, List<Counted>> rows = new EnumMap<>(CountRow.class);
        Optional<Window> window = period.until(asOf.at());
        for (CountRow row : CountRow.values()) {
            rows.put(
                    row,
                    window.isEmpty()
                            ? List.of()
                            : projects.stream()
                                    .map(project ->
                                            new Counted(project, row.rule().examine(project, window.get())))
                                    .filter(counted -> !counted.whys().isEmpty())
                                    .toList());
        }
        return new CountForm(period, asOf, rows);
    }

    /** The last day whose facts count: the period's end, or the day asked while the period runs. */
    public LocalDate dataTo() {
        return asOf.at().isBefore(period.to()) ? asOf.at() : period.to();
    }

    public List<Counted> cell(CountRow row, CountColumn column) {
        return rows.getOrDefault(row, List.of()).stream()
                .filter(counted -> column.holds(counted.project()))
                .toList();
    }

    public int count(CountRow row, CountColumn column) {
        return cell(row, column).size();
    }
}
