package vn.dautu.importing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.dautu.clearance.AssetEntry;
import vn.dautu.clearance.ClearanceRegister;
import vn.dautu.clearance.Households;
import vn.dautu.clearance.StepBook;
import vn.dautu.importing.file.Row;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.project.ProjectId;

/** What stands and grows on the land of households. Personal. */
@Component
class HouseholdAssetImporter implements SheetImporter {

    private static final String ROUND = "Đợt kiểm đếm";
    private static final String NAME = "Tên tài sản";
    private static final String PRICE = "Đơn giá";
    private static final Map<String, AssetEntry.Kind> KINDS = Map.of(
            "nha", AssetEntry.Kind.HOUSE,
            "vat kien truc", AssetEntry.Kind.STRUCTURE,
            "cay trong", AssetEntry.Kind.TREES,
            "vat nuoi", AssetEntry.Kind.LIVESTOCK,
            "khac", AssetEntry.Kind.OTHER);

    private final Households households;
    private final StepBook steps;
    private final ClearanceRegister clearance;

    HouseholdAssetImporter(Households households, StepBook steps, ClearanceRegister clearance) {
        this.households = households;
        this.steps = steps;
        this.clearance = clearance;
    }

    @Override
    public Layout layout() {
        return Layout.HOUSEHOLD_ASSETS;
    }

    @Override
    public void take(TableSheet table, Session session) {
        HouseholdCells cells = new HouseholdCells(steps, clearance);
        List<AssetEntry> entries = new ArrayList<>();
        for (Row each : table.rows()) {
            DataRow row = new DataRow(table, each, session);
            ProjectId project = session.projectOf(row);
            String household = cells.household(row, project);
            row.requiredText(ROUND);
            Integer round = HouseholdCells.whole(row, ROUND, null);
            AssetEntry.Kind kind = HouseholdCells.choice(row, "Loại tài sản", KINDS, true);
            String name = row.requiredText(NAME);
            String unit = row.requiredText("Đơn vị đo");
            row.requiredText("Số lượng");
            BigDecimal quantity = HouseholdCells.positive(row, "Số lượng", 3);
            Vnd price = row.moneyNotNegative(PRICE);
            if (!row.has(PRICE)) {
                row.error(PRICE, "import.cell-missing", PRICE);
            }
            BigDecimal coefficient = row.has("Hệ số") ? HouseholdCells.positive(row, "Hệ số", 4) : BigDecimal.ONE;
            List<Long> parcels = project == null ? null : cells.parcels(row, "Thửa", project, null, null);
            if (project == null
                    || household == null
                    || round == null
                    || kind == null
                    || name == null
                    || unit == null
                    || quantity == null
                    || price == null
                    || coefficient == null
                    || session.isRepeated(
                            row,
                            NAME,
                            "asset|" + project.value() + "|" + household + "|" + round + "|" + kind + "|" + name + "|"
                                    + parcels)) {
                continue;
            }
            entries.add(new AssetEntry(
                    project,
                    household,
                    parcels == null || parcels.isEmpty() ? null : parcels.getFirst(),
                    round,
                    kind,
                    name,
                    unit,
                    quantity,
                    price,
                    coefficient,
                    row.text("Căn cứ"),
                    session.stamp(row, row.asOf(), null, PRICE)));
        }
        session.enter(() -> households.enterAssets(entries));
    }
}
