package vn.dautu.agency;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dautu.kernel.text.Folding;

/** The register of agencies. */
@Component
public class AgencyRegister {

    private static final RowMapper<Agency> ROW = (row, n) -> new Agency(
            new AgencyId(row.getLong("id")),
            row.getString("name"),
            row.getString("short_name"),
            row.getString("kind"),
            row.getObject("valid_from", LocalDate.class),
            row.getObject("valid_to", LocalDate.class),
            row.getObject("successor_id") == null ? null : new AgencyId(row.getLong("successor_id")));

    private final JdbcClient jdbc;

    AgencyRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Agency> list() {
        return jdbc.sql("select * from agency order by short_name").query(ROW).list();
    }

    public Map<AgencyId, Agency> byId() {
        Map<AgencyId, Agency> all = new HashMap<>();
        list().forEach(agency -> all.put(agency.id(), agency));
        return all;
    }

    /** What each agency's work goes by on a day: its own name while it exists, then its successor's, through any number of steps. */
    public Map<AgencyId, Agency> actingOn(LocalDate day) {
        Map<AgencyId, Agency> all = byId();
        Map<AgencyId, Agency> acting = new HashMap<>();
        all.forEach((id, agency) -> {
            Agency current = agency;
            for (int step = 0; step < all.size() && hasEnded(current, day) && current.successor() != null; step++) {
                current = all.getOrDefault(current.successor(), current);
            }
            acting.put(id, current);
        });
        return acting;
    }

    /** Whether an agency no longer exists on a day. */
    public static boolean hasEnded(Agency agency, LocalDate day) {
        return agency.validTo() != null && !day.isBefore(agency.validTo());
    }

    /** Finds by name or short name, without regard to case, accents or spacing. */
    public Optional<Agency> find(String nameOrShortName) {
        String folded = Folding.fold(nameOrShortName);
        return list().stream()
                .filter(agency -> Folding.fold(agency.name()).equals(folded)
                        || Folding.fold(agency.shortName()).equals(folded))
                .findFirst();
    }

    public AgencyId record(
            String name,
            String shortName,
            String kind,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable Long batch,
            String sheet,
            int row) {
        return new AgencyId(jdbc.sql("""
                        insert into agency (name, short_name, kind, valid_from, valid_to, src_batch, src_sheet, src_row)
                        values (:name, :short, :kind, :from, :to, :batch, :sheet, :row)
                        on conflict (name) do update set short_name = excluded.short_name, kind = excluded.kind,
                            valid_from = excluded.valid_from, valid_to = excluded.valid_to
                        returning id""")
                .param("name", name)
                .param("short", shortName)
                .param("kind", kind)
                .param("from", from)
                .param("to", to)
                .param("batch", batch)
                .param("sheet", sheet)
                .param("row", row)
                .query(Long.class)
                .single());
    }

    public void succeed(AgencyId agency, AgencyId successor) {
        jdbc.sql("update agency set successor_id = ? where id = ?")
                .params(successor.value(), agency.value())
                .update();
    }

    /** Whether an agency is the same as another or took over from it, through any number of steps. */
    public boolean carriesOn(AgencyId agency, AgencyId earlier) {
        return Boolean.TRUE.equals(jdbc.sql("""
                        with recursive heirs(id) as (
                            select cast(:earlier as bigint)
                            union
                            select a.successor_id from agency a join heirs on a.id = heirs.id where a.successor_id is not null)
                        select exists (select 1 from heirs where id = :agency)""")
                .param("earlier", earlier.value())
                .param("agency", agency.value())
                .query(Boolean.class)
                .single());
    }
}
