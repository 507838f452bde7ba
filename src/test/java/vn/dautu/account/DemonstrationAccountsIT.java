package vn.dautu.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.dautu.SignedIn;
import vn.dautu.TestDatabase;

/** Outside the demonstration nobody gets in with a password that stands in a README. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@Import(TestDatabase.class)
class DemonstrationAccountsIT {

    @Autowired
    private Accounts accounts;

    @Autowired
    private CurrentUser currentUser;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private ApplicationContext context;

    @Test
    void anInstallationOfItsOwnStartsWithoutAccountsAndWithoutProjects() {
        assertThat(accounts.list()).noneMatch(account -> account.username().equals(SignedIn.LEADER));
        assertThat(jdbc.queryForObject("select count(*) from project", Long.class))
                .isZero();
        assertThat(jdbc.queryForObject("select count(*) from stored_file", Long.class))
                .isZero();
        assertThat(jdbc.queryForObject("select count(*) from admin_unit", Long.class))
                .as("the ground is there for everyone")
                .isPositive();
    }

    @Test
    void accountsLeftFromADemonstrationAreClosedAtStartAndOpenedByTheNextDemonstration() throws Exception {
        accounts.open(SignedIn.OFFICER, "Trình diễn (minh họa)", Role.DEPARTMENT, null, "minhhoa-2025", true, "test");
        accounts.open("that", "Một người thật", Role.LEADER, null, "mot-mat-khau-dai", false, "test");

        startAgain();

        assertThat(accounts.find(SignedIn.OFFICER).orElseThrow().enabled()).isFalse();
        assertThat(accounts.loadUserByUsername(SignedIn.OFFICER).isEnabled()).isFalse();
        assertThat(SignedIn.as(SignedIn.OFFICER, currentUser::find)).isEmpty();
        assertThat(accounts.loadUserByUsername("that").isEnabled()).isTrue();

        accounts.open(SignedIn.OFFICER, "Trình diễn (minh họa)", Role.DEPARTMENT, null, "minhhoa-2025", true, "test");

        assertThat(accounts.find(SignedIn.OFFICER).orElseThrow().enabled()).isTrue();
        jdbc.update("delete from app_user where username in (?, 'that')", SignedIn.OFFICER);
    }

    @Test
    void openingAnAccountAgainDoesNotReopenOneThatTheAdministratorClosed() {
        accounts.open("nghi", "Người đã nghỉ", Role.LEADER, null, "mot-mat-khau-dai", false, "test");
        accounts.setEnabled("nghi", false, new Account("quantri", "Quản trị", Role.ADMIN, null, true, false));

        accounts.open("nghi", "Người đã nghỉ", Role.LEADER, null, "mot-mat-khau-dai", false, "test");

        assertThat(accounts.find("nghi").orElseThrow().enabled()).isFalse();
        jdbc.update("delete from app_user where username = 'nghi'");
    }

    private void startAgain() throws Exception {
        for (ApplicationRunner runner :
                context.getBeansOfType(ApplicationRunner.class).values()) {
            runner.run(new DefaultApplicationArguments());
        }
    }
}
