package vn.dautu.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dautu.agency.Agency;
import vn.dautu.agency.AgencyId;
import vn.dautu.agency.AgencyRegister;
import vn.dautu.importing.file.Row;
import vn.dautu.kernel.fact.Change;
import vn.dautu.kernel.text.Folding;
import vn.dautu.project.EditRights;

/** The register of agencies. */
@Component
class AgencyImporter implements SheetImporter {

    private static final Map<String, String> KINDS = Map.of(
            "Sở",
            "DEPARTMENT",
            "UBND",
            "COMMITTEE",
            "Ban QLDA",
            "PMU",
            "HĐND",
            "COUNCIL",
            "Bộ",
            "MINISTRY",
            "Khác",
            "OTHER");

    private static final String SUCCESSOR = "Đơn vị kế thừa";

    private final AgencyRegister agencies;
    private final EditRights rights;

    AgencyImporter(AgencyRegister agencies, EditRights rights) {
        this.agencies = agencies;
        this.rights = rights;
    }

    @Override
    public Layout layout() {
        return Layout.AGENCIES;
    }

    @Override
    public void take(TableSheet table, Session session) {
        List<AgencyRow> rows = new ArrayList<>();
        List<DataRow> heirs = new ArrayList<>();
        Set<String> named = new HashSet<>();
        for (Row each : table.rows()) {
            DataRow row = new DataRow(table, each, session);
            if (!rights.mayRegister()) {
                row.error("Tên cơ quan", "account.not-allowed");
                return;
            }
            read(row, session, rows);
            name(row, "Tên cơ quan", named);
            name(row, "Tên viết tắt", named);
            if (row.has(SUCCESSOR)) {
                heirs.add(row);
            }
        }
        heirs.forEach(row -> refuseUnknownHeir(row, named));
        if (!session.isClean()) {
            return;
        }
        rows.forEach(row -> enter(row, session));
        rows.forEach(this::succeed);
    }

    /** Names that the sheet itself brings, whatever else may be wrong with their rows. */
    private static void name(DataRow row, String header, Set<String> into) {
        if (row.has(header)) {
            into.add(Folding.fold(row.plain(header)));
        }
    }

    private void refuseUnknownHeir(DataRow row, Set<String> named) {
        String heir = row.text(SUCCESSOR);
        if (heir != null
                && !named.contains(Folding.fold(heir))
                && agencies.find(heir).isEmpty()) {
            row.error(SUCCESSOR, "import.agency-unknown", heir);
        }
    }

    private static void read(DataRow row, Session session, List<AgencyRow> into) {
        String name = row.requiredText("Tên cơ quan");
        String shortName = row.requiredText("Tên viết tắt");
        String kindName = row.requiredText("Loại");
        String kind = kindName == null ? null : KINDS.get(kindName);
        if (kindName != null && kind == null) {
            row.error("Loại", "import.agency-kind-unknown", kindName);
        }
        LocalDate from = row.requiredDate("Hiệu lực từ");
        LocalDate to = row.date("Hiệu lực đến");
        if (from != null && to != null && !to.isAfter(from)) {
            row.error("Hiệu lực đến", "import.validity-reversed", from, to);
        }
        if (name != null
                && shortName != null
                && kind != null
                && from != null
                && !session.isRepeated(row, "Tên cơ quan", "agency|" + name)) {
            into.add(new AgencyRow(
                    row, name, shortName, kind, from, to, row.has(SUCCESSOR) ? row.plain(SUCCESSOR) : null));
        }
    }

    private void enter(AgencyRow row, Session session) {
        Optional<Agency> before = agencies.find(row.name());
        boolean same = before.isPresent()
                && before.get().shortName().equals(row.shortName())
                && before.get().kind().equals(row.kind())
                && before.get().validFrom().equals(row.from())
                && Objects.equals(before.get().validTo(), row.to());
        if (!same) {
            agencies.record(
                    row.name(),
                    row.shortName(),
                    row.kind(),
                    row.from(),
                    row.to(),
                    session.batch(),
                    row.row().sheet(),
                    row.row().number());
        }
        session.count(before.isEmpty() ? Change.Kind.NEW : same ? Change.Kind.UNCHANGED : Change.Kind.CHANGED);
    }

    private void succeed(AgencyRow row) {
        if (row.successor() == null) {
            return;
        }
        AgencyId successor = agencies.find(row.successor()).orElseThrow().id();
        Agency agency = agencies.find(row.name()).orElseThrow();
        if (!successor.equals(agency.successor())) {
            agencies.succeed(agency.id(), successor);
        }
    }

    private record AgencyRow(
            DataRow row,
            String name,
            String shortName,
            String kind,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable String successor) {}
}
