package vn.dautu.map;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.dautu.OnDemonstration;
import vn.dautu.SignedIn;

/** The search of the map, on the demonstration's books. */
@OnDemonstration
class SearchIT {

    /** Before the districts ended on 1 July 2025. */
    private static final LocalDate DISTRICTS = LocalDate.of(2024, 12, 31);

    private static final LocalDate TODAY = LocalDate.of(2025, 10, 31);

    @Autowired
    private SearchController controller;

    @Autowired
    private JdbcTemplate jdbc;

    private List<Found> ask(String q, LocalDate day) {
        return requireNonNull(controller.search(q, day, day).getBody()).found();
    }

    private List<Found> ask(String q, Found.Kind kind) {
        return ask(q, TODAY).stream().filter(found -> found.kind() == kind).toList();
    }

    // ---- projects ---------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(strings = {"san van dong", "Sân vận động", "VẬN ĐỘNG sân", "mh-001"})
    void aProjectIsFoundWithoutAccentsCaseOrOrderAndByItsCode(String q) {
        assertThat(ask(q, Found.Kind.PROJECT).getFirst())
                .satisfies(found -> assertThat(found.note()).startsWith("MH-001"))
                .satisfies(found -> assertThat(found.lon()).isEqualTo(105.83, within(0.05)));
    }

    @Test
    void aProjectThatTheMapDoesNotKnowOnTheDayIsNotFound() {
        String late = "MH-019";
        LocalDate before = LocalDate.of(2021, 1, 31);
        assertThat(ask(late, Found.Kind.PROJECT)).hasSize(1);
        assertThat(ask(late, before)).isEmpty();
    }

    // ---- units ------------------------------------------------------------------------------------------------------

    @Test
    void unitsAreThoseOfTheDay() {
        assertThat(ask("bach thong", DISTRICTS))
                .filteredOn(found -> found.kind() == Found.Kind.UNIT)
                .first()
                .satisfies(found -> assertThat(found.name()).isEqualTo("Huyện Bạch Thông"))
                .satisfies(found -> assertThat(requireNonNull(found.box()))
                        .satisfies(box -> assertThat(found.lon()).isBetween(box.get(0), box.get(2)))
                        .satisfies(box -> assertThat(found.lat()).isBetween(box.get(1), box.get(3))));
        assertThat(ask("bach thong", TODAY)).extracting(Found::name).doesNotContain("Huyện Bạch Thông");
        assertThat(ask("bac kan", TODAY)).extracting(Found::name).contains("Phường Bắc Kạn");
    }

    // ---- parcels ----------------------------------------------------------------------------------------------------

    private Map<String, Object> someParcel(String project) {
        return jdbc.queryForMap("""
                select p.sheet, p.number, ST_X(ST_Transform(ST_PointOnSurface(f.drawn), 4326)) as lon, ST_Y(ST_Transform(ST_PointOnSurface(f.drawn), 4326)) as lat
                from parcel p join project_code c using (project_id) join parcel_survey f on f.parcel_id = p.id
                where c.code = ? and not f.gone and not f.chained order by p.id limit 1""", project);
    }

    @Test
    void aParcelIsFoundBySheetAndNumberHoweverTheyAreWritten() {
        Map<String, Object> parcel = someParcel("MH-001");
        for (String q : List.of("tờ %s thửa %s", "%s/%s", "%s-%s", "to 0%s thua 0%s")) {
            assertThat(ask(q.formatted(parcel.get("sheet"), parcel.get("number")), Found.Kind.PARCEL))
                    .as(q)
                    .anySatisfy(found -> {
                        assertThat(found.name()).isEqualTo(parcel.get("sheet") + "/" + parcel.get("number"));
                        assertThat(found.lon()).isEqualTo((Double) parcel.get("lon"), within(1e-6));
                        assertThat(found.lat()).isEqualTo((Double) parcel.get("lat"), within(1e-6));
                    });
        }
    }

    @Test
    void theRestOfTheWordsNarrowsTheParcels() {
        assertThat(ask("tờ 25 sông cầu", Found.Kind.PARCEL))
                .isNotEmpty()
                .allSatisfy(found -> assertThat(found.note()).startsWith("P. Sông Cầu"));
        assertThat(ask("tờ 25 không có xã này", Found.Kind.PARCEL)).isEmpty();
    }

    @Test
    void aParcelIsNotFoundBeforeItsSurveyWasKnown() {
        Map<String, Object> parcel = someParcel("MH-001");
        String q = parcel.get("sheet") + "/" + parcel.get("number");
        assertThat(ask(q, Found.Kind.PARCEL)).isNotEmpty();
        assertThat(ask(q, LocalDate.of(2021, 12, 31))).isEmpty();
    }

    @Test
    void noHouseholdIsFoundOrTold() {
        List<Map<String, Object>> people = jdbc.queryForList(
                "select distinct full_name from personal.household_identity where full_name <> '' limit 20");
        assertThat(people).isNotEmpty();
        for (Map<String, Object> person : people) {
            assertThat(ask((String) person.get("full_name"), TODAY)).isEmpty();
        }
        String code = jdbc.queryForObject("select code from household order by code limit 1", String.class);
        assertThat(ask(requireNonNull(code), Found.Kind.PARCEL)).isEmpty();
    }

    /** The map shows every project and parcel to whoever has signed in; the search hides and tells no more than it. */
    @Test
    void anOwnerFindsWhatTheMapShowsHim() {
        Map<String, Object> parcel = someParcel("MH-006");
        String q = parcel.get("sheet") + "/" + parcel.get("number");
        assertThat(SignedIn.as(SignedIn.OWNER, () -> ask(q, TODAY)))
                .isNotEmpty()
                .isEqualTo(SignedIn.as(SignedIn.LEADER, () -> ask(q, TODAY)));
    }

    // ---- chainages --------------------------------------------------------------------------------------------------

    @Test
    void aChainageLiesWhereTheParcelsOfThatChainageLie() {
        List<Found> found = ask("Km 3+200 MH-006", Found.Kind.KM);
        assertThat(found).singleElement().satisfies(km -> {
            assertThat(km.name()).isEqualTo("Km3+200");
            assertThat(km.approx()).isTrue();
            assertThat(jdbc.queryForObject("""
                    select min(ST_Distance(f.shape::geometry, ST_Transform(ST_SetSRID(ST_MakePoint(?, ?), 4326), 9213)))
                    from parcel_survey f join project_code c using (project_id)
                    where c.code = 'MH-006' and f.from_m <= 3200 and f.to_m >= 3200""", Double.class, km.lon(), km.lat()))
                    .isLessThan(60);
        });
    }

    @Test
    void everyRouteLongEnoughHasTheChainage() {
        assertThat(ask("km 20", Found.Kind.KM)).hasSize(2);
        assertThat(ask("km 900", TODAY)).isEmpty();
    }

    // ---- what nobody should type ------------------------------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "%",
                "_______",
                "' or 1=1 --",
                "\u0000",
                "tờ 12\u0000 thửa 45",
                "\\",
                "$1 :q ?",
                "<script>alert(1)</script>",
                "((((((((((((((((((((",
                "km 9999+999",
                "thửa 999999z"
            })
    void whatIsNoNameOfAnythingFindsNothing(String q) {
        assertThat(ask(q, TODAY)).isEmpty();
    }

    @Test
    void aQuestionWithoutEndIsRefused() {
        assertThat(controller.search("a".repeat(100), TODAY, TODAY).getStatusCode())
                .isEqualTo(HttpStatus.OK);
        assertThat(controller.search("a".repeat(101), TODAY, TODAY).getStatusCode())
                .isEqualTo(HttpStatus.BAD_REQUEST);
    }

    @Test
    void neverMoreThanTenAreTold() {
        assertThat(ask("a", TODAY)).hasSizeBetween(6, 10);
        assertThat(ask("tờ 12", TODAY)).hasSize(10);
    }
}
