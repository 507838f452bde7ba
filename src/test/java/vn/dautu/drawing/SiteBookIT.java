package vn.dautu.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.hamcrest.Matchers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.dautu.OnScratchDemonstration;
import vn.dautu.SignedIn;
import vn.dautu.account.NotAllowed;
import vn.dautu.decision.DecisionKind;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.geo.LonLat;
import vn.dautu.kernel.rule.Refusal;
import vn.dautu.map.TileVersion;
import vn.dautu.project.DecisionDesk;
import vn.dautu.project.DecisionHead;
import vn.dautu.project.EditRights;
import vn.dautu.project.Place;
import vn.dautu.project.ProjectId;
import vn.dautu.project.ProjectRegister;
import vn.dautu.project.Redraw;
import vn.dautu.project.SiteBook;
import vn.dautu.project.SiteKind;
import vn.dautu.project.SiteOutline;
import vn.dautu.project.SitePart;

/** Drawing a place at the book's door, whatever a page shows. */
@OnScratchDemonstration
class SiteBookIT {

    private static final LocalDate TODAY = LocalDate.of(2025, 10, 31);
    private static final AsOf NOW = AsOf.on(TODAY);

    @Autowired
    private SiteBook book;

    @Autowired
    private ProjectRegister register;

    @Autowired
    private DecisionDesk desk;

    @Autowired
    private TileVersion tiles;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private WebApplicationContext web;

    private MockMvc http;
    private ProjectId project;
    private int part;

    @BeforeEach
    void aPartThatNobodyHasDrawn() {
        http = MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
        project = register.findByCode("MH-020").orElseThrow();
        part = 1
                + book.parts(project, NOW).stream()
                        .filter(each -> each.kind() == SiteKind.SITE)
                        .mapToInt(SitePart::part)
                        .max()
                        .orElse(0);
    }

    private static SiteOutline square(double size) {
        return new SiteOutline(
                SiteKind.SITE,
                List.of(List.of(List.of(
                        new LonLat(105.9, 22.2),
                        new LonLat(105.9 + size, 22.2),
                        new LonLat(105.9 + size, 22.2 + size),
                        new LonLat(105.9, 22.2 + size)))));
    }

    private Redraw redraw(SiteOutline outline, @Nullable Long seen) {
        return new Redraw(project, part, outline, false, seen);
    }

    private SitePart drawn(AsOf asOf) {
        return book.parts(project, asOf).stream()
                .filter(each -> each.kind() == SiteKind.SITE && each.part() == part)
                .findFirst()
                .orElseThrow();
    }

    private int facts() {
        return jdbc.queryForObject("select count(*) from project_site", Integer.class);
    }

    private long decide(String number, LocalDate day, Redraw drawn) {
        return SignedIn.as(
                SignedIn.OFFICER,
                () -> desk.record(
                        project,
                        new DecisionHead(number, day, "UBND tỉnh", DecisionKind.INVESTMENT_ADJUSTMENT, null, null),
                        List.of(stamp -> book.redraw(drawn, stamp))));
    }

    private void sketch(Redraw drawn) {
        SignedIn.as(SignedIn.OFFICER, () -> book.sketch(drawn));
    }

    private String refusal(Runnable act) {
        String[] key = new String[1];
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(act::run)
                .satisfies(refused -> key[0] = refused.reason().key());
        return key[0];
    }

    @Test
    void aPlaceDrawnByADecisionStandsFromItsDayAndRestsOnIt() {
        long before = tiles.current();
        LocalDate day = LocalDate.of(2025, 9, 1);
        long decision = decide("VT-1/" + part, day, redraw(square(0.01), null));

        SitePart there = drawn(NOW);
        assertThat(there.shape().equalsTopo(square(0.01).shape())).isTrue();
        assertThat(there.schematic()).isFalse();
        assertThat(tiles.current()).isGreaterThan(before);
        assertThat(jdbc.queryForObject("select decision_id from project_site where id = ?", Long.class, there.fact()))
                .isEqualTo(decision);
        assertThat(book.parts(project, new AsOf(day.minusDays(1), TODAY)))
                .noneMatch(each -> each.kind() == SiteKind.SITE && each.part() == part);

        // what stood before a later decision is still there for who asks as of then
        decide("VT-2/" + part, TODAY, redraw(square(0.02), there.fact()));
        assertThat(drawn(NOW).shape().getArea())
                .isGreaterThan(
                        drawn(new AsOf(TODAY.minusDays(1), TODAY)).shape().getArea() * 3);
    }

    @Test
    void withoutADecisionItIsApproximateAndSaysWho() {
        sketch(redraw(square(0.01), null));
        SitePart there = drawn(NOW);
        assertThat(there.schematic()).isTrue();
        Place place = register.places(NOW).get(project);
        assertThat(place.approximate()).isTrue();
        assertThat(jdbc.queryForObject("select entered_by from project_site where id = ?", String.class, there.fact()))
                .isEqualTo("canbo");
        assertThat(jdbc.queryForObject(
                        "select count(*) from audit_entry where act = 'outline.sketched' and subject = ?",
                        Integer.class,
                        String.valueOf(project.value())))
                .isPositive();
    }

    @Test
    void landThatADecisionDrawsTakesThePlaceOfTheMarkThatStoodForIt() {
        project = SignedIn.as(
                SignedIn.OFFICER,
                () -> register.places(NOW).entrySet().stream()
                        .filter(each -> each.getValue().approximate())
                        .map(Map.Entry::getKey)
                        .filter(web.getBean(EditRights.class)::mayEdit)
                        .filter(each ->
                                book.parts(each, NOW).stream().allMatch(shape -> shape.kind() == SiteKind.POINT))
                        .findFirst()
                        .orElseThrow());
        part = 1;
        decide("VT-9/" + part, TODAY, redraw(square(0.01), null));
        Place place = register.places(NOW).get(project);
        assertThat(place.approximate()).isFalse();
        assertThat(place.lon()).isBetween(105.9, 105.91);
    }

    @Test
    void aPartThatADecisionTakesAwayIsNoMoreFromItsDayOn() {
        decide("VT-5/" + part, LocalDate.of(2025, 9, 1), redraw(square(0.01), null));
        long seen = drawn(NOW).fact();
        assertThat(refusal(() -> remove("VT-6/" + part, seen - 1))).isEqualTo("site.changed-meanwhile");
        remove("VT-6/" + part, seen);

        assertThat(book.parts(project, NOW)).noneMatch(each -> each.kind() == SiteKind.SITE && each.part() == part);
        assertThat(drawn(new AsOf(TODAY.minusDays(1), TODAY)).fact()).isEqualTo(seen);
        assertThat(register.sites(project, NOW)).noneMatch(each -> each.shape().isEmpty());
        assertThat(register.places(NOW).get(project)).isNotNull();
        // what is no more may be drawn again
        sketch(redraw(square(0.02), null));
        assertThat(drawn(NOW).schematic()).isTrue();
    }

    private void remove(String number, long seen) {
        SignedIn.as(
                SignedIn.OFFICER,
                () -> desk.record(
                        project,
                        new DecisionHead(number, TODAY, "UBND tỉnh", DecisionKind.INVESTMENT_ADJUSTMENT, null, null),
                        List.of(stamp -> book.remove(project, SiteKind.SITE, part, seen, stamp))));
    }

    @Test
    void nobodyDrawsOverWhatHeHasNotSeen() {
        sketch(redraw(square(0.01), null));
        long seen = drawn(NOW).fact();
        sketch(redraw(square(0.02), seen));
        int before = facts();
        assertThat(refusal(() -> sketch(redraw(square(0.03), seen)))).isEqualTo("site.changed-meanwhile");
        assertThat(refusal(() -> sketch(redraw(square(0.03), null)))).isEqualTo("site.changed-meanwhile");
        assertThat(facts()).isEqualTo(before);
        sketch(redraw(square(0.03), drawn(NOW).fact()));
        assertThat(facts()).isEqualTo(before + 1);
    }

    @Test
    void ofTwoWhoDrawAtOnceOneIsToldToLook() {
        sketch(redraw(square(0.01), null));
        long seen = drawn(NOW).fact();
        List<CompletableFuture<String>> both = new ArrayList<>();
        for (double size : new double[] {0.02, 0.03}) {
            both.add(CompletableFuture.supplyAsync(() -> {
                try {
                    sketch(redraw(square(size), seen));
                    return "kept";
                } catch (Refusal refused) {
                    return refused.reason().key();
                }
            }));
        }
        assertThat(both.stream().map(CompletableFuture::join))
                .containsExactlyInAnyOrder("kept", "site.changed-meanwhile");
    }

    @Test
    void nonsenseAndNothingNewAreRefusedAndNothingIsHalfWritten() {
        int before = facts();
        int decisions = jdbc.queryForObject("select count(*) from decision", Integer.class);
        SiteOutline crossed = new SiteOutline(
                SiteKind.SITE,
                List.of(List.of(List.of(
                        new LonLat(105.9, 22.2),
                        new LonLat(105.91, 22.21),
                        new LonLat(105.91, 22.2),
                        new LonLat(105.9, 22.21)))));
        assertThat(refusal(() -> decide("VT-3/" + part, TODAY, redraw(crossed, null))))
                .isEqualTo("site.sides-cross");
        assertThat(facts()).isEqualTo(before);
        assertThat(jdbc.queryForObject("select count(*) from decision", Integer.class))
                .isEqualTo(decisions);
        sketch(redraw(square(0.01), null));
        assertThat(refusal(() -> sketch(redraw(square(0.01), drawn(NOW).fact()))))
                .isEqualTo("site.same");
    }

    @Test
    void whoMayNotEditTheProjectDrawsNothing() {
        int before = facts();
        for (String other : List.of(SignedIn.LEADER, SignedIn.ADMIN, SignedIn.OWNER)) {
            ProjectId notHis = other.equals(SignedIn.OWNER) ? notOfTheOwner() : project;
            assertThatThrownBy(() ->
                            SignedIn.as(other, () -> book.sketch(new Redraw(notHis, 900, square(0.01), true, null))))
                    .isInstanceOf(NotAllowed.class);
        }
        assertThat(facts()).isEqualTo(before);
    }

    private ProjectId notOfTheOwner() {
        return SignedIn.as(
                SignedIn.OWNER,
                () -> register.profiles(NOW).keySet().stream()
                        .filter(each ->
                                !web.getBean(vn.dautu.project.EditRights.class).mayEdit(each))
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void outlinesToJoinOnToAreExactAndOnlyOfASmallView() throws Exception {
        String near = "/api/map/outlines?west=105.82&south=22.14&east=105.84&north=22.16";
        http.perform(get(near)).andExpect(status().isUnauthorized());
        http.perform(get(near).with(user("lanhdao")))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("application/geo+json"))
                .andExpect(jsonPath("$.features.length()", Matchers.greaterThan(100)))
                .andExpect(jsonPath("$.features[0].geometry.coordinates").exists());
        http.perform(get("/api/map/outlines?west=104.001&south=20&east=104.002&north=20.001")
                        .with(user("lanhdao")))
                .andExpect(jsonPath("$.features.length()").value(0));
        for (String wide : List.of(
                "west=105&south=22&east=106&north=22.01",
                "west=105&south=22&east=105.01&north=NaN",
                "west=105.1&south=22&east=105&north=22.01",
                "west=x&south=22&east=105&north=22.01")) {
            http.perform(get("/api/map/outlines?" + wide).with(user("lanhdao"))).andExpect(status().isBadRequest());
        }
    }
}
