package vn.dautu.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import vn.dautu.OnScratchDemonstration;
import vn.dautu.SignedIn;
import vn.dautu.account.CurrentUser;
import vn.dautu.account.NotAllowed;
import vn.dautu.audit.AuditTrail;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.fact.FactsChanged;

/** An administrator sees what a threshold would turn, turns it, and finds the old one where it was. */
@OnScratchDemonstration
class ThresholdBookIT {

    private static final LocalDate TODAY = LocalDate.of(2025, 10, 31);
    private static final AsOf NOW = AsOf.on(TODAY);

    @Autowired
    private ThresholdBook book;

    @Autowired
    private StandingBook standings;

    @Autowired
    private JdbcTemplate jdbc;

    /** The last word on a threshold stays for good: no other test on these books shall meet it. */
    @AfterEach
    void forget() {
        jdbc.update("delete from standing_threshold where entered_by = ?", SignedIn.ADMIN);
    }

    private Map<String, BigDecimal> inForce(AsOf asOf) {
        return book.inForce(asOf).stream().collect(Collectors.toMap(Threshold::name, Threshold::amount));
    }

    private List<Light> lights() {
        return standings.all(NOW).stream()
                .map(standing -> standing.money().light())
                .toList();
    }

    private void set(String name, String amount, LocalDate from) {
        SignedIn.as(SignedIn.ADMIN, () -> book.change(Map.of(name, new BigDecimal(amount)), from));
    }

    @Test
    void aPreviewSaysWhatWouldTurnAndTurnsNothing() {
        List<Light> before = lights();
        long version = standings.version();
        Map<String, BigDecimal> patient =
                Map.of("money-amber-points", BigDecimal.valueOf(100), "money-red-points", BigDecimal.valueOf(100));

        List<LightChange> changes = book.preview(patient);

        assertThat(changes)
                .isNotEmpty()
                .allMatch(change -> change.kind() == LightChange.Kind.MONEY && change.to() == Light.GREEN);
        assertThat(changes).allMatch(change -> change.from() == Light.RED || change.from() == Light.AMBER);
        assertThat(lights()).isEqualTo(before);
        assertThat(standings.version()).isEqualTo(version);
        assertThat(book.preview(Map.of())).isEmpty();
    }

    @Test
    void aPreviewOfTheScheduleTurnsTheMapAndSaysTheRule() {
        List<LightChange> changes =
                book.preview(Map.of("time-index-red", BigDecimal.ONE, "time-index-amber", BigDecimal.ONE));

        assertThat(changes)
                .anyMatch(change -> change.kind() == LightChange.Kind.SCHEDULE
                        && change.to() == Light.RED
                        && change.after().schedule().rule().equals("R5"));
        assertThat(changes).allMatch(change -> change.from() != change.to());
    }

    @Test
    void aChangeIsAVersionBesideTheOldOneAndEveryJudgementFollowsAtOnce() {
        BigDecimal old = inForce(NOW).get("money-red-points");
        List<Light> before = lights();
        long version = standings.version();

        set("money-red-points", "15", TODAY);

        assertThat(standings.version()).isGreaterThan(version);
        assertThat(lights()).isNotEqualTo(before);
        assertThat(inForce(NOW).get("money-red-points")).isEqualByComparingTo("15");
        assertThat(inForce(AsOf.on(TODAY.minusDays(1))).get("money-red-points")).isEqualByComparingTo(old);
        assertThat(inForce(new AsOf(TODAY, TODAY.minusDays(1))).get("money-red-points"))
                .isEqualByComparingTo(old);
        assertThat(standings.thresholdsOn(NOW)).isEqualTo(inForce(NOW));
        assertThat(book.versions())
                .filteredOn(each -> each.name().equals("money-red-points"))
                .hasSizeGreaterThan(1);

        set("money-red-points", old.toPlainString(), TODAY);

        assertThat(inForce(NOW).get("money-red-points")).isEqualByComparingTo(old);
        assertThat(lights()).isEqualTo(before);
        assertThat(
                        jdbc.queryForList(
                                "select username, detail from audit_entry where act = 'threshold.changed' and subject = 'money-red-points' order by id"))
                .hasSize(2)
                .allMatch(entry -> entry.get("username").equals(SignedIn.ADMIN));
    }

    @Test
    void aChangeForALaterDayHoldsFromThatDay() {
        set("land-due-days", "75", TODAY.plusDays(10));

        assertThat(inForce(NOW).get("land-due-days")).isEqualByComparingTo("60");
        assertThat(inForce(new AsOf(TODAY.plusDays(10), TODAY)).get("land-due-days"))
                .isEqualByComparingTo("75");
    }

    @Test
    void nonsenseWithAChangeThatIsStillToComeIsRefusedAndNothingIsKept() {
        set("report-grey-days", "50", TODAY.plusDays(20));
        int before = book.versions().size();

        // Fine today, where grey begins after 65 days, but not in twenty days.
        assertThatThrownBy(() -> set("report-amber-days", "55", TODAY)).isInstanceOf(AmberBeyondRed.class);

        assertThat(book.versions()).hasSize(before);
    }

    @Test
    void theSameValueAgainIsNoChange() {
        assertThatThrownBy(() -> set("forecast-cap-days", "90.0", TODAY)).isInstanceOf(NoThresholdChanged.class);
    }

    @Test
    void nonsenseIsRefusedBeforeItIsPreviewed() {
        assertThatThrownBy(() -> book.preview(Map.of("forecast-floor-days", BigDecimal.valueOf(200))))
                .isInstanceOf(FloorAboveCap.class);
        assertThatThrownBy(() -> book.preview(Map.of("patience-days", BigDecimal.ONE)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {SignedIn.OFFICER, SignedIn.OWNER, SignedIn.LEADER})
    void nobodyButTheAdministratorChangesAThreshold(String username) {
        int before = book.versions().size();
        assertThatThrownBy(() ->
                        SignedIn.as(username, () -> book.change(Map.of("land-due-days", BigDecimal.TEN), TODAY)))
                .isInstanceOf(NotAllowed.class);
        assertThat(book.versions()).hasSize(before);
    }

    @Test
    void openPagesAreToldOnceItIsKept(
            @Autowired JdbcClient client,
            @Autowired CurrentUser currentUser,
            @Autowired AuditTrail audit,
            @Autowired PlatformTransactionManager transactions) {
        List<Object> told = new ArrayList<>();
        ApplicationEventPublisher listening = told::add;
        ThresholdBook watched =
                new ThresholdBook(client, standings, currentUser, audit, () -> TODAY, listening, transactions);

        SignedIn.as(
                SignedIn.ADMIN,
                () -> watched.change(Map.of("elapsed-floor-percent", BigDecimal.valueOf(25)), TODAY.plusYears(1)));

        assertThat(told).singleElement().isInstanceOf(FactsChanged.class);
    }
}
