package vn.dautu.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.dautu.Contents;
import vn.dautu.OnScratchDemonstration;
import vn.dautu.SignedIn;
import vn.dautu.importing.file.ImportIssue;

/** The layout Giám sát, đánh giá at the gate: what is wrong is told at its cell, and what is right comes in once. */
@OnScratchDemonstration
class OversightGateIT {

    private static final List<String> HEAD = List.of("Số liệu đến ngày: 31/10/2025", "Đơn vị tính: triệu đồng");
    private static final List<String> COLUMNS = List.of(
            "STT",
            "Mã dự án",
            "Danh mục dự án",
            "Nội dung giám sát",
            "Ngày sự việc",
            "Số văn bản",
            "Ngày văn bản",
            "Cơ quan ban hành",
            "Kết quả, nội dung",
            "Số tiền thất thoát, lãng phí",
            "Loại vốn",
            "Rút lại");

    @Autowired
    private ImportGate gate;

    @Autowired
    private JdbcTemplate jdbc;

    private static List<Object> row(int n) {
        return new ArrayList<>(Arrays.asList(
                n,
                "MH-027",
                "Hồ chứa nước Nà Lạnh",
                "Kiểm tra",
                LocalDate.of(2025, 10, 1).minusDays(n),
                "TH-" + n + "/KL",
                LocalDate.of(2025, 10, 5),
                "Sở Tài chính",
                "đúng tiến độ",
                null,
                null,
                null));
    }

    private record Wrong(String column, @Nullable Object value, String key, Object... also) {

        /** The row with this cell, and pairs of column and value besides. */
        List<Object> in(List<Object> row) {
            row.set(column.charAt(0) - 'A', value);
            for (int i = 0; i < also.length; i += 2) {
                row.set(((String) also[i]).charAt(0) - 'A', also[i + 1]);
            }
            return row;
        }
    }

    @Test
    void eachWrongCellIsToldAndNothingIsWritten() {
        List<Wrong> wrong = List.of(
                new Wrong("B", "MH-999", "import.project-unknown"),
                new Wrong("D", "Thăm hỏi", "import.oversight-unknown"),
                new Wrong("D", null, "import.cell-missing"),
                new Wrong("E", null, "import.cell-missing"),
                new Wrong("E", LocalDate.of(2025, 11, 1), "import.oversight-after-as-of"),
                new Wrong("E", "31/09/2025", "date.no-such-day"),
                new Wrong("F", null, "import.cell-missing"),
                new Wrong("G", LocalDate.of(2025, 11, 1), "import.decision-after-as-of"),
                new Wrong("H", null, "import.cell-missing"),
                new Wrong("I", null, "import.cell-missing"),
                new Wrong("J", 5, "import.only-for"),
                new Wrong("J", null, "import.cell-missing", "D", "Thất thoát, lãng phí"),
                new Wrong("J", 0, "import.loss-of-nothing", "D", "Thất thoát, lãng phí"),
                new Wrong("J", -1, "import.negative", "D", "Thất thoát, lãng phí"),
                new Wrong("J", "1,234", "amount.ambiguous-comma", "D", "Thất thoát, lãng phí"),
                new Wrong("K", "Vốn đầu tư công", "import.only-for"),
                new Wrong("K", null, "import.cell-missing", "D", "Loại vốn"),
                new Wrong("K", "Vốn lạ", "import.choice-unknown", "D", "Loại vốn"),
                new Wrong("L", "có", "import.withdrawal-unclear"));
        List<List<Object>> rows = new ArrayList<>();
        List<Tuple> expected = new ArrayList<>();
        for (int i = 0; i < wrong.size(); i++) {
            rows.add(wrong.get(i).in(row(i)));
            expected.add(tuple(
                    OfficeBook.rowNumber(2, i),
                    wrong.get(i).column(),
                    wrong.get(i).key()));
        }
        rows.add(row(50));
        rows.add(row(50));
        expected.add(tuple(OfficeBook.rowNumber(2, rows.size() - 1), "D", "import.row-repeated"));
        Map<String, String> before = Contents.all(jdbc);

        ImportOutcome outcome = write(rows, SignedIn.OFFICER);

        assertThat(outcome.issues())
                .extracting(ImportIssue::row, ImportIssue::column, ImportIssue::key)
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(outcome.written()).isFalse();
        assertThat(Contents.all(jdbc)).isEqualTo(before);
    }

    @Test
    void anOwnersFileIsRefusedForTheDepartmentWritesHere() {
        List<Object> own = row(1);
        own.set(1, "MH-001");
        ImportOutcome outcome = write(List.of(own), SignedIn.OWNER);

        assertThat(outcome.issues())
                .extracting(ImportIssue::column, ImportIssue::key)
                .containsExactly(tuple("D", "account.not-allowed"));
        assertThat(outcome.written()).isFalse();
    }

    @Test
    void aRightFileComesInOnceAndALaterFileTakesBackWhatItNames() {
        List<List<Object>> rows = Stream.of(60, 61).map(OversightGateIT::row).toList();

        ImportOutcome first = write(rows, SignedIn.OFFICER);
        ImportOutcome again = write(rows, SignedIn.OFFICER);
        List<Object> back = row(61);
        back.set(8, "ghi nhầm");
        back.set(11, "x");
        ImportOutcome taken = write(List.of(back), SignedIn.OFFICER);

        assertThat(first.issues()).isEmpty();
        assertThat(List.of(first.added(), again.added(), again.unchanged())).containsExactly(2, 0, 2);
        assertThat(taken.changed()).isEqualTo(1);
    }

    private ImportOutcome write(List<List<Object>> rows, String username) {
        byte[] content = new OfficeBook().sheet("GSĐG", HEAD, COLUMNS, rows).bytes();
        return SignedIn.as(username, () -> gate.write("giam-sat.xlsx", content, ImportChoices.NONE));
    }
}
