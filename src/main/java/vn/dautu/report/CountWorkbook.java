package vn.dautu.report;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.dautu.report.FormSheet.Column;
import vn.dautu.report.FormSheet.Look;
import vn.dautu.ui.Texts;
import vn.dautu.ui.Wording;

/** The count form as a workbook, in Vietnamese. Every figure is {@link CountForm#count}, as on the page. */
@Component
class CountWorkbook {

    private final Texts texts;
    private final boolean demonstration;

    CountWorkbook(Texts texts, @Value("${dautu.demo.enabled:false}") boolean demonstration) {
        this.texts = texts;
        this.demonstration = demonstration;
    }

    byte[] write(CountForm form) {
        Wording words = Wording.here(texts);
        List<Column> columns = new ArrayList<>(List.of(
                new Column(null, words.text("count.number"), 6), new Column(null, words.text("count.content"), 58)));
        for (CountColumn column : CountColumn.values()) {
            columns.add(new Column(
                    column.capital() == null
                            ? null
                            : words.text(column.capital().nameKey()),
                    column.capital() == null
                            ? words.text("count.total")
                            : column.group() == null ? words.text("count.all-groups") : column.group(),
                    9));
        }
        FormSheet sheet = new FormSheet(
                words.text("count.sheet"),
                List.of(
                        words.text("count.title"),
                        words.capital(words.say(form.period().name())),
                        words.text("count.as-of", form.dataTo(), form.asOf().known())),
                columns);
        CountRow.Part part = null;
        for (CountRow row : CountRow.values()) {
            if (row.part() != part) {
                part = row.part();
                sheet.row(Look.PART, List.of(part.roman(), words.text(part.nameKey())));
            }
            List<Object> cells = new ArrayList<>(List.of(row.number(), words.text(row.nameKey())));
            for (CountColumn column : CountColumn.values()) {
                cells.add(form.count(row, column));
            }
            sheet.row(row.isDetail() ? Look.DETAIL : Look.PLAIN, cells);
        }
        List<String> notes = new ArrayList<>(List.of(
                words.text("count.foot", form.dataTo(), form.asOf().known()),
                words.text("count.not-compared"),
                words.text("count.how-late"),
                words.text("count.default-capital")));
        if (demonstration) {
            notes.add(words.text("count.demonstration"));
        }
        return sheet.finish(notes);
    }
}
