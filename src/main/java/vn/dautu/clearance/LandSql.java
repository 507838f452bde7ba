package vn.dautu.clearance;

import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.fact.FactTable;
import vn.dautu.kernel.fact.Scope;

/**
 * The register as of a day, in one statement: each household with its steps, each parcel with its state. Everything that asks the
 * register how far something has come begins with these, so that no two figures disagree. Households come in as codes and days; nothing
 * of the schema {@code personal} is read here.
 *
 * <p>Which steps are overdue needs the working calendar, which the database does not have: for each period the calendar gives the last
 * day from which it has already ended, and the statement compares days.
 */
final class LandSql {

    private LandSql() {}

    /** Common table expressions; %1$s is the scope's condition on alias f. */
    private static final String WITH = """
            with due as materialized (
              select * from unnest(:dueRegime::text[], :dueStep::text[], :dueOrdinal::int[], :dueAgri::boolean[], :dueFrom::text[],
                :dueUntil::date[], :waitFrom::text[], :waitUntil::date[])
                as t(regime, step, ordinal, agri, counted_from, until, wait_from, wait_until)),
            ground as (
              select f.parcel_id, f.project_id, f.recovered_m2, f.land_type, f.from_m, f.to_m, f.id as survey
              from parcel_survey f where not f.gone and %2$s%1$s),
            event as (
              select f.parcel_id,
                     -- a hand-over ends the obstacles noted before it
                     coalesce(max(f.on_date) filter (where f.kind = 'BLOCKED')
                       > coalesce(max(f.on_date) filter (where f.kind = 'HANDED_OVER'), '-infinity'), false) as blocked,
                     max(f.on_date) filter (where f.kind = 'INVENTORIED') as inventoried,
                     max(f.on_date) filter (where f.kind = 'POSTED') as posted,
                     max(f.on_date) filter (where f.kind = 'APPROVED') as approved,
                     max(f.on_date) filter (where f.kind = 'PAID') as paid,
                     max(f.on_date) filter (where f.kind = 'HANDED_OVER') as handed
              from parcel_event f where f.on_date <= :at and %3$s%1$s group by f.parcel_id),
            who as materialized (
              select f.household_id, f.project_id, f.commune, f.apart, f.relocates, f.choice, f.plots_needed, f.plots_given
              from household_profile f where f.active and %4$s%1$s),
            held as materialized (
              select f.parcel_id, f.household_id, g.project_id, g.land_type, e.inventoried, e.posted, e.approved, e.paid, e.handed
              from holding f join who on who.household_id = f.household_id join ground g on g.parcel_id = f.parcel_id
                left join event e on e.parcel_id = f.parcel_id
              where f.active and %5$s%1$s),
            said as materialized (
              select f.household_id, f.project_id, f.step, f.state, f.on_date, f.papers_missing,
                     f.state = 'XONG' and f.on_date <= :at as done
              from step_statement f where %6$s%1$s),
            begun as (
              select project_id, min(on_date) filter (where household_id is null and step = 'NOTICE') as notice, min(on_date) as earliest
              from said where done group by project_id),
            law as (
              select p.project_id, coalesce((
                  select r.code from legal_regime r where r.subject = 'land' and exists (select 1 from clearance_step s where s.regime = r.code)
                    and r.valid_from <= coalesce(begun.notice, begun.earliest, parcels.earliest, :at)
                    and (r.valid_to is null or r.valid_to > coalesce(begun.notice, begun.earliest, parcels.earliest, :at))
                  order by r.valid_from desc limit 1), :newest) as regime
              from (select distinct project_id from who union select project_id from begun) p left join begun using (project_id)
                left join (select project_id, min(least(inventoried, posted, approved, paid, handed)) as earliest from held group by project_id)
                  parcels using (project_id)),
            step as (
              select s.regime, s.code, s.ordinal, s.project_wide,
                     s.ordinal <= (select h.ordinal from clearance_step h where h.regime = s.regime and h.code = 'HANDOVER') as before_hand_over
              from clearance_step s),
            by_parcels as (
              select household_id, project_id, max(land_type) as any_type,
                     case when count(inventoried) = count(*) then max(inventoried) end as inventoried,
                     case when count(posted) = count(*) then max(posted) end as posted,
                     case when count(approved) = count(*) then max(approved) end as approved,
                     case when count(paid) = count(*) then max(paid) end as paid,
                     case when count(handed) = count(*) then max(handed) end as handed,
                     bool_and(exists (select 1 from land_type t where t.code = held.land_type and t.agricultural and t.valid_from <= :at
                       and (t.valid_to is null or t.valid_to > :at))) as agri
              from held group by household_id, project_id),
            day as materialized (
              select distinct on (household_id, step) household_id, project_id, step, on_date from (
                select household_id, project_id, step, on_date, 1 as source from said where household_id is not null and done
                union all
                select who.household_id, who.project_id, said.step, said.on_date, 2 from who
                  join law on law.project_id = who.project_id
                  join said on said.project_id = who.project_id and said.household_id is null and said.done
                  join step on step.regime = law.regime and step.code = said.step and step.project_wide
                where not who.apart
                union all
                select b.household_id, b.project_id, v.step, v.on_date, 3 from by_parcels b cross join lateral (values
                  ('INVENTORY', b.inventoried), ('POSTING', b.posted), ('APPROVE', b.approved), ('PAY', b.paid), ('HANDOVER', b.handed))
                  as v(step, on_date) where v.on_date is not null) s
              order by household_id, step, source),
            papers as (
              select household_id, bool_or('Xác nhận nguồn gốc đất' = any(papers_missing)) as no_origin,
                     sum(cardinality(papers_missing)) as missing,
                     bool_or(step = 'APPRAISE' and state in ('DANG', 'CHO_DUYET')) as in_appraisal
              from said where household_id is not null group by household_id),
            reached as materialized (
              select who.household_id, who.project_id, law.regime, coalesce(b.agri, false) as agri,
                     coalesce(max(step.ordinal) filter (where step.before_hand_over), 0) as ordinal,
                     max(day.on_date) filter (where day.step = 'INVENTORY') as inventoried,
                     max(day.on_date) filter (where day.step = 'PLAN_DRAFT') as drafted,
                     max(day.on_date) filter (where day.step = 'POSTING') as posted,
                     max(day.on_date) filter (where day.step = 'APPRAISE') as appraised,
                     max(day.on_date) filter (where day.step = 'APPROVE') as approved,
                     max(day.on_date) filter (where day.step = 'PAY') as paid,
                     max(day.on_date) filter (where day.step = 'HANDOVER') as handed
              from who join law on law.project_id = who.project_id
                left join by_parcels b on b.household_id = who.household_id
                left join day on day.household_id = who.household_id
                left join step on step.regime = law.regime and step.code = day.step
              group by who.household_id, who.project_id, law.regime, b.agri),
            late as (
              select distinct r.household_id from reached r
                join due on due.regime = r.regime and due.agri = r.agri and due.ordinal > r.ordinal
                join day on day.household_id = r.household_id and day.step = due.counted_from and day.on_date <= due.until
                left join day w on w.household_id = r.household_id and w.step = due.wait_from
                left join said k on k.household_id = r.household_id and k.step = due.step and k.state = 'KHONG'
              where r.handed is null and k.step is null and (w.on_date is null or w.on_date <= due.wait_until)),
            house as materialized (
              select r.household_id, r.project_id, r.regime, r.agri, r.ordinal, r.handed is not null as is_handed, r.paid is not null as is_paid,
                     r.handed, r.paid, r.approved, r.posted, r.inventoried,
                     r.handed is null and (late.household_id is not null or (coalesce(papers.missing, 0) > 0
                       and r.ordinal >= (select s.ordinal from clearance_step s where s.regime = r.regime and s.code = 'POSTING'))) as held_up,
                     late.household_id is not null as late, coalesce(papers.missing, 0) as papers_missing,
                     r.ordinal >= (select s.ordinal from clearance_step s where s.regime = r.regime and s.code = 'PLAN_DRAFT') as in_process,
                     1 + case when r.inventoried is not null then 2 else 0 end
                       + case when coalesce(r.drafted, r.posted, r.appraised, r.approved) is not null and not coalesce(papers.no_origin, false)
                         then 4 else 0 end
                       + case when r.posted is not null then 8 else 0 end
                       + case when coalesce(r.appraised, r.approved) is not null or coalesce(papers.in_appraisal, false) then 16 else 0 end
                       + case when r.approved is not null then 32 else 0 end
                       + case when r.paid is not null then 64 else 0 end
                       + case when r.handed is not null then 128 else 0 end as stages
              from reached r left join late on late.household_id = r.household_id left join papers on papers.household_id = r.household_id),
            holders as (
              select held.parcel_id, bool_and(house.is_handed) as handed, bool_and(house.is_paid) as paid,
                     bool_and(house.in_process) as in_process, bool_and(house.inventoried is not null) as inventoried,
                     bool_or(house.held_up) as held_up, bit_and(house.stages) as stages,
                     case when bool_and(house.is_handed) then max(house.handed) end as handed_on
              from held join house on house.household_id = held.household_id group by held.parcel_id),
            plot as (
              select g.parcel_id, g.project_id, g.recovered_m2, g.from_m, g.to_m,
                     e.handed is not null or coalesce(h.handed, false) as handed_over,
                     coalesce(e.handed, h.handed_on) as handed_on,
                     case when e.blocked or coalesce(h.held_up, false) and e.handed is null then 'BLOCKED'
                          when e.handed is not null or h.handed then 'HANDED_OVER'
                          when e.paid is not null or h.paid then 'PAID'
                          when e.posted is not null or e.approved is not null or h.in_process then 'PROCESSING'
                          when e.inventoried is not null or h.inventoried then 'INVENTORIED'
                          else 'NOT_INVENTORIED' end as state,
                     1 | case when e.inventoried is not null then 2 else 0 end | case when e.posted is not null then 12 else 0 end
                       | case when e.approved is not null then 52 else 0 end | case when e.paid is not null then 64 else 0 end
                       | case when e.handed is not null then 128 else 0 end | coalesce(h.stages, 0) as stages
              from ground g left join event e on e.parcel_id = g.parcel_id left join holders h on h.parcel_id = g.parcel_id)
            """.replace("%2$s", FactTable.visible("parcel_survey", "f"))
            .replace("%3$s", FactTable.visible("parcel_event", "f"))
            .replace("%4$s", FactTable.visible("household_profile", "f"))
            .replace("%5$s", FactTable.visible("holding", "f"))
            .replace("%6$s", FactTable.visible("step_statement", "f"));

    /**
     * A statement that begins with the register as of a day.
     *
     * @param tail a constant; it reads {@code house} and {@code plot} and what they are made of, and may use :at, :known and :projects
     */
    static JdbcClient.StatementSpec ask(JdbcClient jdbc, ClearanceLaw law, AsOf asOf, Scope scope, String tail) {
        ClearanceLaw.Read read = law.read();
        return jdbc.sql(WITH.replace("%1$s", scope.and("f")) + tail)
                .param("projects", scope.projects())
                .param("at", asOf.at())
                .param("known", asOf.known())
                .param("newest", read.newest().regime())
                .params(periods(read, asOf.at()));
    }

    /** For each period that can be overdue: the last day from which it, and the wait before it, have ended. */
    private static Map<String, Object> periods(ClearanceLaw.Read law, LocalDate at) {
        List<String> regime = new ArrayList<>();
        List<String> step = new ArrayList<>();
        List<Integer> ordinal = new ArrayList<>();
        List<Boolean> agri = new ArrayList<>();
        List<String> from = new ArrayList<>();
        List<String> until = new ArrayList<>();
        List<String> waitFrom = new ArrayList<>();
        List<String> waitUntil = new ArrayList<>();
        for (ClearanceSteps steps : law.steps().values()) {
            for (ClearanceStep each : steps.wayToHandOver()) {
                for (boolean agricultural : new boolean[] {true, false}) {
                    steps.period(each.code(), StepPeriod.Bound.MOST, agricultural)
                            .ifPresent(most -> {
                                regime.add(steps.regime());
                                step.add(each.code());
                                ordinal.add(each.ordinal());
                                agri.add(agricultural);
                                from.add(most.countedFrom());
                                until.add(steps.overdueWhenCountedUpTo(most, at).toString());
                                StepPeriod least = steps.period(each.code(), StepPeriod.Bound.LEAST, agricultural)
                                        .orElse(null);
                                waitFrom.add(least == null ? "" : least.countedFrom());
                                waitUntil.add(
                                        least == null
                                                ? at.toString()
                                                : steps.overdueWhenCountedUpTo(least, at)
                                                        .toString());
                            });
                }
            }
        }
        return Map.of(
                "dueRegime", array(regime),
                "dueStep", array(step),
                "dueOrdinal", array(ordinal),
                "dueAgri", array(agri),
                "dueFrom", array(from),
                "dueUntil", array(until),
                "waitFrom", array(waitFrom),
                "waitUntil", array(waitUntil));
    }

    /** An array as PostgreSQL writes it; codes and days have no characters that would need quoting. */
    private static SqlParameterValue array(List<?> values) {
        StringBuilder text = new StringBuilder("{");
        for (Object value : values) {
            text.append(text.length() == 1 ? "" : ",").append('"').append(value).append('"');
        }
        return new SqlParameterValue(Types.VARCHAR, text.append('}').toString());
    }
}
