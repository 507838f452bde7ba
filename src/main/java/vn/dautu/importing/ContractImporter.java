package vn.dautu.importing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dautu.contract.ContractBook;
import vn.dautu.contract.ContractEntry;
import vn.dautu.contract.ContractType;
import vn.dautu.contract.PackageEntry;
import vn.dautu.importing.file.Row;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.project.ProjectId;

/** Packages and the contracts signed for them; a row without a contract's number is a package still to be let. */
@Component
class ContractImporter implements SheetImporter {

    static final String NUMBER = "Số hợp đồng";
    private static final String PACKAGE = "Số gói thầu";
    private static final String PACKAGE_NAME = "Tên gói thầu";
    private static final String PRICE = "Giá gói thầu";
    private static final String SIGNED = "Ngày ký hợp đồng";
    private static final String CONTRACTOR = "Nhà thầu";
    private static final String TYPE = "Loại hợp đồng";
    private static final String VALUE = "Giá trị hợp đồng";
    private static final String DUE = "Ngày hoàn thành hợp đồng";
    private static final Map<String, ContractType> TYPES = Map.of(
            "tron goi", ContractType.LUMP_SUM,
            "don gia co dinh", ContractType.UNIT_PRICE,
            "don gia dieu chinh", ContractType.ADJUSTABLE);

    private final ContractBook contracts;

    ContractImporter(ContractBook contracts) {
        this.contracts = contracts;
    }

    @Override
    public Layout layout() {
        return Layout.CONTRACTS;
    }

    @Override
    public void take(TableSheet table, Session session) {
        List<PackageEntry> packages = new ArrayList<>();
        List<ContractEntry> signed = new ArrayList<>();
        List<BigDecimal> values = new ArrayList<>();
        for (Row each : table.rows()) {
            DataRow row = new DataRow(table, each, session);
            Vnd value = row.moneyNotNegative(VALUE);
            values.add(value == null ? BigDecimal.ZERO : BigDecimal.valueOf(value.dong()));
            ProjectId project = session.projectOf(row);
            String code = row.requiredText(PACKAGE);
            String name = row.requiredText(PACKAGE_NAME);
            Vnd price = row.moneyNotNegative(PRICE);
            if (project == null || code == null || name == null) {
                continue;
            }
            if (row.has(NUMBER) || row.has(SIGNED) || row.has(VALUE)) {
                ContractEntry entry = contract(row, session, project, code, value);
                if (entry != null) {
                    signed.add(entry);
                }
            }
            // A package let in several contracts stands in several rows; it is told once.
            PackageEntry told =
                    new PackageEntry(project, code, name, price, session.stamp(row, row.asOf(), null, PACKAGE));
            if (packages.stream()
                    .noneMatch(other ->
                            other.project().equals(project) && other.code().equals(code))) {
                packages.add(told);
            }
        }
        table.checkTotals(VALUE, values, session.issues());
        session.enter(() -> contracts.enterPackages(packages));
        session.enter(() -> contracts.enterContracts(signed));
    }

    private static @Nullable ContractEntry contract(
            DataRow row, Session session, ProjectId project, String code, @Nullable Vnd value) {
        String number = row.requiredText(NUMBER);
        LocalDate on = row.requiredDate(SIGNED);
        String contractor = row.requiredText(CONTRACTOR);
        ContractType type = AnnualPlanImporter.choice(row, TYPE, TYPES);
        LocalDate due = row.date(DUE);
        if (value == null || !value.isPositive()) {
            row.error(VALUE, "import.contract-value");
            return null;
        }
        if (number == null || on == null || contractor == null || type == null) {
            return null;
        }
        if (on.isAfter(row.asOf())) {
            row.error(SIGNED, "import.day-after-as-of", on, row.asOf());
            return null;
        }
        if (due != null && due.isBefore(on)) {
            row.error(DUE, "import.contract-due-before-signed", due, on);
            return null;
        }
        if (session.isRepeated(row, NUMBER, "contract|" + project.value() + "|" + number)) {
            return null;
        }
        return new ContractEntry(
                project, number, code, contractor, type, value, due, session.stamp(row, on, null, VALUE));
    }

    /** Whether the project has a contract of that number; otherwise it is told at the cell. */
    static boolean isKnown(ContractBook contracts, DataRow row, ProjectId project, String number) {
        if (contracts.numbers(project).contains(number)) {
            return true;
        }
        row.error(NUMBER, "import.contract-unknown", number);
        return false;
    }
}
