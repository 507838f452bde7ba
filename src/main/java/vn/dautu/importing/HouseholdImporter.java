package vn.dautu.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dautu.clearance.ClearanceRegister;
import vn.dautu.clearance.HouseholdEntry;
import vn.dautu.clearance.HouseholdRow;
import vn.dautu.clearance.Households;
import vn.dautu.clearance.StepBook;
import vn.dautu.importing.file.Row;
import vn.dautu.project.ProjectId;
import vn.dautu.territory.AdminUnit;
import vn.dautu.territory.Territory;

/** Households and organisations with their parcels. Personal. */
@Component
class HouseholdImporter implements SheetImporter {

    private static final String KIND = "Loại hộ";
    private static final String COMMUNE = "Xã";
    private static final Map<String, HouseholdRow.Kind> KINDS = Map.of(
            "ho gia dinh", HouseholdRow.Kind.HO_GIA_DINH,
            "ca nhan", HouseholdRow.Kind.CA_NHAN,
            "to chuc", HouseholdRow.Kind.TO_CHUC);
    private static final Map<String, String> CHOICES = Map.of("lo tai dinh cu", "LO_TDC", "tien", "TIEN");

    private final Households households;
    private final StepBook steps;
    private final ClearanceRegister clearance;
    private final Territory territory;

    HouseholdImporter(Households households, StepBook steps, ClearanceRegister clearance, Territory territory) {
        this.households = households;
        this.steps = steps;
        this.clearance = clearance;
        this.territory = territory;
    }

    @Override
    public Layout layout() {
        return Layout.HOUSEHOLDS;
    }

    @Override
    public void take(TableSheet table, Session session) {
        HouseholdCells cells = new HouseholdCells(steps, clearance);
        List<HouseholdEntry> entries = new ArrayList<>();
        for (Row each : table.rows()) {
            HouseholdEntry entry = read(new DataRow(table, each, session), session, cells);
            if (entry != null) {
                entries.add(entry);
            }
        }
        session.enter(() -> households.enter(entries));
    }

    private @Nullable HouseholdEntry read(DataRow row, Session session, HouseholdCells cells) {
        ProjectId project = session.projectOf(row);
        String code = row.requiredText(HouseholdCells.CODE);
        HouseholdRow.Kind kind = HouseholdCells.choice(row, KIND, KINDS, true);
        String commune = commune(row);
        String name = row.requiredText("Họ tên");
        Integer edition = HouseholdCells.whole(row, "Năm bản đồ", null);
        String choice = HouseholdCells.choice(row, "Hình thức tái định cư", CHOICES, false);
        Integer needed = HouseholdCells.whole(row, "Số lô cần", 0);
        Integer given = HouseholdCells.whole(row, "Số lô đã giao", 0);
        Integer members = HouseholdCells.whole(row, "Số nhân khẩu", null);
        boolean relocates = HouseholdCells.marked(row, "Phải di dời");
        boolean apart = HouseholdCells.marked(row, "Theo dõi riêng");
        boolean ended = HouseholdCells.marked(row, "Thôi theo dõi");
        List<Long> parcels = project == null ? null : cells.parcels(row, "Thửa", project, commune, edition);
        if (needed != null && given != null && given > needed) {
            row.error("Số lô đã giao", "import.plots-beyond-need", given, needed);
        }
        if (project == null
                || code == null
                || kind == null
                || commune == null
                || name == null
                || needed == null
                || given == null) {
            return null;
        }
        if (!code.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,29}")) {
            row.error(HouseholdCells.CODE, "import.household-code-bad");
            return null;
        }
        if (session.isRepeated(row, HouseholdCells.CODE, "household|" + project.value() + "|" + code)) {
            return null;
        }
        return new HouseholdEntry(
                project,
                code,
                kind,
                commune,
                relocates,
                choice,
                needed,
                given,
                apart,
                !ended,
                parcels,
                new HouseholdEntry.Identity(
                        name,
                        row.text("Số giấy tờ"),
                        row.text("Điện thoại"),
                        row.text("Địa chỉ"),
                        members,
                        row.text("Diện chính sách")),
                session.stamp(row, row.asOf(), null, HouseholdCells.CODE));
    }

    /** The commune at the survey may be no more: any that ever was is meant, the one of the file's day first. */
    private @Nullable String commune(DataRow row) {
        String text = row.requiredText(COMMUNE);
        if (text == null) {
            return null;
        }
        String code = territory
                .find(text, row.asOf())
                .map(AdminUnit::code)
                .or(() -> territory.list().stream()
                        .filter(unit -> unit.code().equals(text)
                                || vn.dautu.kernel.text.Folding.fold(unit.name())
                                        .equals(vn.dautu.kernel.text.Folding.fold(text)))
                        .map(AdminUnit::code)
                        .findFirst())
                .orElse(null);
        if (code == null) {
            row.error(COMMUNE, "import.commune-unknown", text);
        }
        return code;
    }
}
