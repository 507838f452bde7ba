package vn.dautu.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.dautu.OnScratchDemonstration;
import vn.dautu.SignedIn;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.fact.FactStamp;
import vn.dautu.kernel.fact.Pedigree;
import vn.dautu.kernel.fact.Source;
import vn.dautu.kernel.geo.Vn2000;
import vn.dautu.project.ProjectId;
import vn.dautu.project.ProjectRegister;
import vn.dautu.project.SiteChange;
import vn.dautu.project.SiteChanges;
import vn.dautu.project.SiteEntry;
import vn.dautu.project.SiteKind;
import vn.dautu.project.SiteOutlineThen;

/** Boundaries that two days draw differently, on a project of each test's own that nobody else looks at. */
@OnScratchDemonstration
class BoundaryIT {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 10);
    private static final LocalDate EARLIER = LocalDate.of(2024, 6, 30);
    private static final LocalDate REDRAWN = LocalDate.of(2024, 9, 1);
    private static final LocalDate LATER = LocalDate.of(2024, 12, 31);

    @Autowired
    private ProjectRegister projects;

    @Autowired
    private SiteChanges sites;

    @Autowired
    private WebApplicationContext web;

    @Autowired
    private JdbcClient jdbc;

    private ProjectId project;

    @BeforeEach
    void aProjectOfItsOwn() {
        project = SignedIn.as(
                SignedIn.OFFICER, () -> projects.register("RG-" + NUMBER.incrementAndGet() + "-" + hashCode(), FIRST));
    }

    private void draw(
            SiteKind kind, int part, Geometry shape, boolean schematic, LocalDate effective, LocalDate known) {
        FactStamp stamp = new FactStamp(effective, known, null, Pedigree.typedBy("test"));
        SignedIn.as(
                SignedIn.OFFICER,
                () -> projects.enterSites(List.of(new SiteEntry(project, kind, part, shape, schematic, stamp))));
    }

    private void draw(int part, Geometry shape, LocalDate day) {
        draw(SiteKind.SITE, part, shape, false, day, day);
    }

    private static Geometry box(double width) {
        return SHAPES.toGeometry(new Envelope(105.80, 105.80 + width, 22.10, 22.101));
    }

    private SiteChange change() {
        return sites.between(AsOf.on(EARLIER), AsOf.on(LATER)).get(project);
    }

    private List<SiteOutlineThen.Day> outlines(Set<ProjectId> gone) {
        return sites.outlines(AsOf.on(EARLIER), AsOf.on(LATER), gone, 5000).stream()
                .filter(part -> part.project().equals(project))
                .map(SiteOutlineThen::day)
                .toList();
    }

    @Test
    void theSameGroundEnteredAgainOrTurnedRoundOrNumberedAnewIsNoChange() {
        Geometry other = SHAPES.toGeometry(new Envelope(105.85, 105.851, 22.10, 22.101));
        draw(1, box(0.001), FIRST);
        draw(2, other, FIRST);
        draw(SiteKind.SITE, 1, box(0.001).reverse(), true, REDRAWN, REDRAWN);
        assertThat(change()).isNull();
        assertThat(outlines(Set.of())).isEmpty();

        draw(1, other, LocalDate.of(2024, 10, 1));
        draw(2, box(0.001), LocalDate.of(2024, 10, 1));
        assertThat(change()).isNull();
    }

    @Test
    void aBoundaryOfAnotherDayTellsItsAreaBeforeAndAfterAndWhoDrewIt() {
        draw(1, box(0.001), FIRST);
        draw(1, box(0.002), REDRAWN);
        // as the drawing page and the project's timeline measure it: on the province's grid
        assertThat(change().areaBefore().doubleValue())
                .isCloseTo(Vn2000.bacKan().fromWgs84(box(0.001)).getArea(), within(0.01));
        assertThat(change().areaAfter().doubleValue())
                .isCloseTo(2 * change().areaBefore().doubleValue(), within(0.5));
        assertThat(change().gone()).isZero();
        assertThat(change().added()).isZero();
        assertThat(outlines(Set.of())).containsExactlyInAnyOrder(SiteOutlineThen.Day.BEFORE, SiteOutlineThen.Day.AFTER);
        assertThat(sites.sources(project, AsOf.on(EARLIER), AsOf.on(LATER)))
                .extracting(Source::effectiveOn)
                .containsExactly(FIRST, REDRAWN);
    }

    @Test
    void aPlaceDrawnForTheFirstTimeHasNothingToDifferFrom() {
        draw(1, box(0.001), REDRAWN);
        assertThat(change()).isNull();
        draw(1, box(0.001), FIRST);
        assertThat(change()).isNull();
    }

    @Test
    void aPartMoreIsAdded() {
        draw(1, box(0.001), FIRST);
        draw(2, SHAPES.toGeometry(new Envelope(105.85, 105.851, 22.10, 22.101)), REDRAWN);
        assertThat(change().added()).isEqualTo(1);
        assertThat(outlines(Set.of())).containsExactly(SiteOutlineThen.Day.AFTER);
    }

    @Test
    void aCorrectionCountsFromTheDayItWasKnown() {
        draw(1, box(0.001), FIRST);
        draw(SiteKind.SITE, 1, box(0.002), false, FIRST, REDRAWN);
        AsOf unaware = new AsOf(LATER, EARLIER);
        assertThat(sites.between(AsOf.on(EARLIER), unaware)).doesNotContainKey(project);
        assertThat(change()).isNotNull();
    }

    @Test
    void routesTellTheirLengthAndPointsHowFarTheyMoved() {
        Geometry route =
                SHAPES.createLineString(new Coordinate[] {new Coordinate(105.8, 22.1), new Coordinate(105.8, 22.11)});
        Geometry longer =
                SHAPES.createLineString(new Coordinate[] {new Coordinate(105.8, 22.1), new Coordinate(105.8, 22.12)});
        draw(SiteKind.LINE, 1, route, false, FIRST, FIRST);
        draw(SiteKind.LINE, 1, longer, false, REDRAWN, REDRAWN);
        draw(SiteKind.POINT, 1, SHAPES.createPoint(new Coordinate(105.8, 22.1)), false, FIRST, FIRST);
        draw(SiteKind.POINT, 1, SHAPES.createPoint(new Coordinate(105.8, 22.101)), false, REDRAWN, REDRAWN);
        assertThat(change().lengthMore().doubleValue()).isCloseTo(1107, within(2.0));
        assertThat(change().moved().doubleValue()).isCloseTo(110.7, within(0.3));
        assertThat(change().hasArea()).isFalse();
    }

    @Test
    void whatTheLaterDayNoLongerHasStaysVisible() {
        draw(1, box(0.001), FIRST);
        draw(2, SHAPES.toGeometry(new Envelope(105.85, 105.851, 22.10, 22.101)), FIRST);
        draw(2, SHAPES.createPolygon(), REDRAWN);
        assertThat(change().gone()).isEqualTo(1);
        assertThat(outlines(Set.of())).containsExactly(SiteOutlineThen.Day.GONE);
        // the whole project
        assertThat(outlines(Set.of(project))).containsExactly(SiteOutlineThen.Day.GONE, SiteOutlineThen.Day.GONE);
    }

    @Test
    void theMapIsToldInDegreesAndOnlyWhoIsSignedInAndNoTileIsOfAnotherVersion() throws Exception {
        draw(1, box(0.001), FIRST);
        draw(1, box(0.002), REDRAWN);
        String tiles = tiles();
        assertThat(ask("/api/map/boundaries?at=2024-12-31&known=2024-12-31&since=2024-06-30", false)
                        .getStatus())
                .isIn(302, 401, 403);
        MockHttpServletResponse told = ask("/api/map/boundaries?at=2024-12-31&known=2024-12-31&since=2024-06-30", true);
        JsonNode answer = JsonMapper.shared().readTree(told.getContentAsString(StandardCharsets.UTF_8));
        List<JsonNode> mine = answer.path("features")
                .valueStream()
                .filter(each -> each.path("properties").path("project").asLong() == project.value())
                .toList();
        assertThat(mine).hasSize(2);
        assertThat(mine.getFirst()
                        .path("geometry")
                        .path("coordinates")
                        .get(0)
                        .get(0)
                        .get(0)
                        .asDouble())
                .isCloseTo(105.80, within(0.003));
        assertThat(answer.path("cut").asBoolean()).isFalse();
        assertThat(tiles()).isEqualTo(tiles);
        assertThat(ask("/api/map/boundaries?at=2024-12-31&known=2024-12-31&since=2025-06-30", true)
                        .getStatus())
                .isEqualTo(400);
    }

    private String tiles() {
        return Objects.requireNonNull(jdbc.sql("select max(id)::text from project_site")
                .query(String.class)
                .single());
    }

    private MockHttpServletResponse ask(String path, boolean signedIn) throws Exception {
        var request = get(path);
        if (signedIn) {
            request.with(user(SignedIn.LEADER));
        }
        return MockMvcBuilders.webAppContextSetup(web)
                .apply(springSecurity())
                .build()
                .perform(request)
                .andReturn()
                .getResponse();
    }
}
