package vn.dautu.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.kernel.rule.Reason;
import vn.dautu.report.FormSheet.Column;
import vn.dautu.report.FormSheet.Look;
import vn.dautu.ui.Texts;
import vn.dautu.ui.Wording;

/** The list of late projects as a workbook, in Vietnamese; its cells are those of the page. */
@Component
class DelayedWorkbook {

    private final Texts texts;
    private final boolean demonstration;

    DelayedWorkbook(Texts texts, @Value("${dautu.demo.enabled:false}") boolean demonstration) {
        this.texts = texts;
        this.demonstration = demonstration;
    }

    byte[] write(DelayedList list) {
        Wording words = Wording.here(texts);
        FormSheet sheet = new FormSheet(
                words.text("delayed.sheet"),
                List.of(
                        words.text("delayed.title"),
                        words.text(
                                "delayed.as-of", list.asOf().at(), list.asOf().known())),
                Stream.concat(
                                Stream.of(new Column(null, words.text("count.number"), 5)),
                                Arrays.stream(DelayedColumn.values())
                                        .map(column -> new Column(
                                                column.group() == DelayedColumn.Group.NAME
                                                        ? null
                                                        : words.text(
                                                                column.group().nameKey()),
                                                words.text(column.nameKey()),
                                                column.width())))
                        .toList());
        int number = 0;
        for (DelayedProject project : list.projects()) {
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(++number);
            for (DelayedColumn column : DelayedColumn.values()) {
                cells.add(cell(words, column.of(project)));
            }
            sheet.row(Look.PLAIN, cells);
        }
        List<String> notes = new ArrayList<>(List.of(
                words.text("count.foot", list.asOf().at(), list.asOf().known()),
                words.text("delayed.who"),
                words.text("delayed.not-known")));
        if (demonstration) {
            notes.add(words.text("count.demonstration"));
        }
        return sheet.finish(notes);
    }

    private static @Nullable Object cell(Wording words, @Nullable Object value) {
        return switch (value) {
            case Vnd amount ->
                amount.inMillion().stripTrailingZeros().scale() > 0
                        ? amount.inMillion()
                        : amount.inMillion().setScale(0, java.math.RoundingMode.UNNECESSARY);
            case Reason reason -> words.say(reason);
            case null -> null;
            default -> value;
        };
    }
}
