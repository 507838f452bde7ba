package vn.dautu.law;

import java.util.EnumMap;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import vn.dautu.TestDatabase;

/** The law book as the migrations enter it, and the same under two laws that nobody passed: only rows were changed, no code. */
public enum LawTables {
    /** As the migrations enter it. */
    IN_FORCE(),

    /** Everything twice as large and later, and a year less of money. */
    WIDER(
            "update legal_figure set amount = amount * 2 where name like 'group-%'",
            "update legal_figure set amount = amount - 1 where name = 'funding-years'",
            "update legal_deadline set month = 2, day = 28 where name = 'disbursement' and applies_to = 'ANNUAL'",
            "update legal_deadline set month = 6, day = 30 where name = 'disbursement' and applies_to <> 'ANNUAL'",
            "update legal_deadline set month = 10, day = 15 where name = 'supplement-cut'",
            "update legal_deadline set day = 5 where name = 'report' and applies_to = 'MONTHLY'",
            "delete from public_holiday where name like '%Nguyên đán%'"),

    /** Everything half as large, a year more of money, and the law of 2024 comes into force a year later. */
    NARROWER(
            "update legal_figure set amount = amount / 2 where name like 'group-%'",
            "update legal_figure set amount = amount + 1 where name = 'funding-years'",
            "update legal_figure set valid_to = '2026-01-01' where valid_to = '2025-01-01'",
            "update legal_figure set valid_from = '2026-01-01' where valid_from = '2025-01-01'",
            "update legal_deadline set valid_to = '2026-01-01' where valid_to = '2025-01-01'",
            "update legal_deadline set valid_from = '2026-01-01' where valid_from = '2025-01-01'",
            "update legal_deadline set years_after = 0, month = 12 where name = 'disbursement' and applies_to = 'ANNUAL'",
            "update legal_deadline set day = 31 where name = 'report' and applies_to = 'MONTHLY'",
            "delete from legal_figure where name = 'weekly-rest' and applies_to = 'SATURDAY'");

    private static final Map<LawTables, LawBook> READ = new EnumMap<>(LawTables.class);

    private final String[] changes;

    LawTables(String... changes) {
        this.changes = changes;
    }

    synchronized LawBook book() {
        return READ.computeIfAbsent(this, LawTables::read);
    }

    private static LawBook read(LawTables tables) {
        TestDatabase.Access access = TestDatabase.fresh();
        Flyway.configure()
                .dataSource(access.url(), access.user(), access.password())
                .load()
                .migrate();
        SimpleDriverDataSource source =
                new SimpleDriverDataSource(new org.postgresql.Driver(), access.url(), access.user(), access.password());
        JdbcClient jdbc = JdbcClient.create(source);
        for (String change : tables.changes) {
            jdbc.sql(change).update();
        }
        return new LegalFigures(jdbc).book();
    }

    /** The law book of another database. */
    public static LegalFigures figures(JdbcClient jdbc) {
        return new LegalFigures(jdbc);
    }
}
