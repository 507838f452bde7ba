package vn.dautu.clearance;

import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import vn.dautu.TestDatabase;
import vn.dautu.law.LawTables;

/** The steps of both land laws as the migrations enter them, and under a law that nobody passed: only rows were changed, no code. */
final class ClearanceTables {

    private static final ClearanceLaw IN_FORCE = read();
    private static final ClearanceSteps OF_2024 = IN_FORCE.steps("DD-2024");
    private static final ClearanceSteps OF_2013 = IN_FORCE.steps("DD-2013");

    private ClearanceTables() {}

    static ClearanceSteps of2024() {
        return OF_2024;
    }

    static ClearanceSteps of2013() {
        return OF_2013;
    }

    static ClearanceLaw law() {
        return IN_FORCE;
    }

    private static ClearanceLaw read() {
        TestDatabase.Access access = TestDatabase.fresh();
        Flyway.configure()
                .dataSource(access.url(), access.user(), access.password())
                .load()
                .migrate();
        JdbcClient jdbc = JdbcClient.create(new SimpleDriverDataSource(
                new org.postgresql.Driver(), access.url(), access.user(), access.password()));
        return new ClearanceLaw(jdbc, LawTables.figures(jdbc));
    }
}
