package vn.dautu.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.dautu.OnScratchDemonstration;
import vn.dautu.SignedIn;
import vn.dautu.account.NotAllowed;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.geo.LonLat;
import vn.dautu.project.ProjectId;
import vn.dautu.project.ProjectRegister;

/** The book of photographs at its door and at those of the web. */
@OnScratchDemonstration
class PhotoBookIT {

    private static final LocalDate TODAY = LocalDate.of(2025, 10, 31);
    private static final AsOf NOW = AsOf.on(TODAY);
    private static final LocalDate TAKEN = LocalDate.of(2025, 6, 1);
    private static final AtomicInteger SHADE = new AtomicInteger(1);

    @Autowired
    private PhotoBook book;

    @Autowired
    private ProjectRegister projects;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private WebApplicationContext web;

    private MockMvc http;

    @BeforeEach
    void theWebAsABrowserMeetsIt() {
        SecurityContextHolder.clearContext();
        http = MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
    }

    private ProjectId id(String code) {
        return projects.findByCode(code).orElseThrow();
    }

    /** A picture that nobody has sent before. */
    private static byte[] fresh() {
        BufferedImage image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, 0xFFFFFF);
        int shade = SHADE.getAndIncrement();
        for (int x = 8; x < 56; x++) {
            for (int y = 8; y < 40; y++) {
                image.setRGB(x, y, new Color(shade % 256, (shade * 7) % 256, 120).getRGB());
            }
        }
        return PictureMaker.withExif(
                PictureMaker.written(image, "jpeg"), "2025:06:01 08:00:0" + shade % 10, 105.8283, 22.1466, 1, null);
    }

    private int add(ProjectId project, byte[] content, String note, LocalDate known) {
        DrawnPhoto picture = book.draw(project, "a.jpg", content);
        PhotoSaid said = picture.said(TODAY);
        return book.add(
                project,
                List.of(new NewPhoto(
                        picture,
                        new PhotoSaid(said.takenOn(), said.takenAt(), said.dayFrom(), said.place(), note),
                        known)));
    }

    /** Put in by the owner; the newest of the project's. */
    private Photo added(String note, LocalDate known) {
        ProjectId project = id("MH-001");
        SignedIn.as(SignedIn.OWNER, () -> add(project, fresh(), note, known));
        return book.of(project, NOW).stream()
                .filter(photo -> note.equals(photo.note()))
                .findFirst()
                .orElseThrow();
    }

    private boolean seen(Photo photo, AsOf asOf) {
        return book.find(photo.id(), asOf).filter(Photo::stands).isPresent();
    }

    // ---- rights ---------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @CsvSource({
        "canbo, MH-001, true",
        "chudautu, MH-001, true",
        "chudautu, MH-027, false",
        "lanhdao, MH-001, false",
        "quantri, MH-001, false"
    })
    void photographsComeFromWhoMayEditTheProject(String username, String code, boolean may) {
        ProjectId project = id(code);
        byte[] content = fresh();
        DrawnPhoto drawn = PhotoFile.read("a.jpg", content);
        if (may) {
            assertThat(SignedIn.as(username, () -> add(project, content, "quyền", null)))
                    .isEqualTo(1);
        } else {
            assertThatThrownBy(() -> SignedIn.as(username, () -> book.draw(project, "a.jpg", content)))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> SignedIn.as(
                            username, () -> book.add(project, List.of(new NewPhoto(drawn, drawn.said(TODAY), null)))))
                    .isInstanceOf(NotAllowed.class);
        }
    }

    @Test
    void aLeaderCorrectsAndWithdrawsNothing() {
        Photo photo = added("của chủ đầu tư", null);
        PhotoSaid said = new PhotoSaid(TAKEN, null, DayFrom.HAND, null, "x");
        assertThatThrownBy(() -> SignedIn.as(SignedIn.LEADER, () -> book.correct(photo.id(), said, photo.latestFact())))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(
                        () -> SignedIn.as(SignedIn.LEADER, () -> book.withdraw(photo.id(), "vì", photo.latestFact())))
                .isInstanceOf(NotAllowed.class);
        assertThat(book.find(photo.id(), NOW)).contains(photo);
    }

    // ---- days -----------------------------------------------------------------------------------------------------

    @Test
    void noPhotographTakenAfterTheDayOrKnownAfterItIsSeen() {
        Photo photo = added("ngày chụp và ngày biết", LocalDate.of(2025, 7, 10));
        assertThat(seen(photo, new AsOf(TAKEN, TODAY))).isTrue();
        assertThat(seen(photo, new AsOf(TAKEN.minusDays(1), TODAY))).isFalse();
        assertThat(seen(photo, new AsOf(TODAY, LocalDate.of(2025, 7, 10)))).isTrue();
        assertThat(seen(photo, new AsOf(TODAY, LocalDate.of(2025, 7, 9)))).isFalse();
    }

    @Test
    void aDayCorrectedToALaterOneIsGoneFromTheEarlierDaysToo() {
        Photo photo = added("đồng hồ máy ảnh sai", LocalDate.of(2025, 7, 10));
        LocalDate later = LocalDate.of(2025, 8, 20);
        SignedIn.as(
                SignedIn.OWNER,
                () -> book.correct(
                        photo.id(),
                        new PhotoSaid(later, null, DayFrom.HAND, photo.place(), photo.note()),
                        photo.latestFact()));
        assertThat(seen(photo, new AsOf(TAKEN.plusDays(5), TODAY))).isFalse();
        assertThat(seen(photo, new AsOf(later, TODAY))).isTrue();
        assertThat(seen(photo, new AsOf(TAKEN.plusDays(5), LocalDate.of(2025, 7, 20))))
                .as("as it was believed then")
                .isTrue();
    }

    @Test
    void aPlaceIsSaidByHandAndTheOldOneStaysInTheBook() {
        Photo photo = added("sửa vị trí", LocalDate.of(2025, 7, 10));
        LonLat place = new LonLat(105.9, 22.2);
        SignedIn.as(
                SignedIn.OWNER,
                () -> book.correct(
                        photo.id(),
                        new PhotoSaid(photo.takenOn(), photo.takenAt(), photo.dayFrom(), place, photo.note()),
                        photo.latestFact()));
        assertThat(book.find(photo.id(), NOW).orElseThrow().place()).isEqualTo(place);
        assertThat(book.find(photo.id(), new AsOf(TODAY, LocalDate.of(2025, 7, 20)))
                        .orElseThrow()
                        .place())
                .isEqualTo(photo.place());
    }

    @Test
    void whoeverDidNotSeeTheLastWordOverwritesNothing() {
        Photo photo = added("hai người sửa", null);
        SignedIn.as(SignedIn.OFFICER, () -> book.withdraw(photo.id(), "chụp nhầm nơi", photo.latestFact()));
        assertThatExceptionOfType(PhotoChangedMeanwhile.class)
                .isThrownBy(
                        () -> SignedIn.as(SignedIn.OWNER, () -> book.withdraw(photo.id(), "khác", photo.latestFact())));
    }

    @Test
    void aWithdrawnPhotographIsGoneFromSightAndNotFromTheBook() throws Exception {
        Photo photo = added("để rút", LocalDate.of(2025, 7, 10));
        SignedIn.as(SignedIn.OWNER, () -> book.withdraw(photo.id(), "có người trong ảnh", photo.latestFact()));
        Photo now = book.find(photo.id(), NOW).orElseThrow();
        assertThat(now.stands()).isFalse();
        assertThat(now.withdrawn()).isEqualTo("có người trong ảnh");
        assertThat(book.placed(NOW)).noneMatch(each -> each.id().equals(photo.id()));
        assertThat(answer("/" + photo.large(), SignedIn.LEADER).getStatus()).isEqualTo(404);
        assertThat(SignedIn.as(SignedIn.OWNER, () -> book.picture(photo.id(), photo.hash(), true)))
                .isPresent();
        SignedIn.as(SignedIn.OWNER, () -> book.bringBack(photo.id(), now.latestFact()));
        assertThat(answer("/" + photo.large(), SignedIn.LEADER).getStatus()).isEqualTo(200);
    }

    @Test
    void theSamePhotographTwiceChangesNothingNotEvenWhatWasCorrectedSince() {
        ProjectId project = id("MH-001");
        byte[] content = fresh();
        assertThat(SignedIn.as(SignedIn.OWNER, () -> add(project, content, "một lần", null)))
                .isEqualTo(1);
        Photo photo = book.of(project, NOW).stream()
                .filter(each -> "một lần".equals(each.note()))
                .findFirst()
                .orElseThrow();
        SignedIn.as(
                SignedIn.OWNER,
                () -> book.correct(
                        photo.id(), new PhotoSaid(TAKEN, null, DayFrom.HAND, null, "đã sửa"), photo.latestFact()));
        List<Photo> before = book.of(project, NOW);
        Long facts = jdbc.queryForObject("select count(*) from photo_statement", Long.class);
        assertThat(SignedIn.as(SignedIn.OWNER, () -> add(project, content, "hai lần", null)))
                .isZero();
        assertThat(book.of(project, NOW)).isEqualTo(before);
        assertThat(jdbc.queryForObject("select count(*) from photo_statement", Long.class))
                .isEqualTo(facts);
    }

    @Test
    void oneBadWordLeavesNothingOfTheOthersWritten() {
        ProjectId project = id("MH-001");
        DrawnPhoto good = PhotoFile.read("a.jpg", fresh());
        DrawnPhoto other = PhotoFile.read("b.jpg", fresh());
        Long before = jdbc.queryForObject("select count(*) from photo", Long.class);
        assertThatThrownBy(() -> SignedIn.as(
                        SignedIn.OWNER,
                        () -> book.add(
                                project,
                                List.of(
                                        new NewPhoto(good, good.said(TODAY), null),
                                        new NewPhoto(
                                                other,
                                                new PhotoSaid(TODAY.plusDays(1), null, DayFrom.HAND, null, null),
                                                null)))))
                .hasMessage("photo.day-in-future");
        assertThat(jdbc.queryForObject("select count(*) from photo", Long.class))
                .isEqualTo(before);
    }

    // ---- the web --------------------------------------------------------------------------------------------------

    private MockHttpServletResponse answer(String address, String username) throws Exception {
        return http.perform(get(address).with(user(username))).andReturn().getResponse();
    }

    @Test
    void aPictureIsServedAsWhatItIsAndKeptForEverByItsReaderAlone() throws Exception {
        Photo photo = added("phục vụ ảnh", null);
        MockHttpServletResponse answer = answer("/" + photo.small(), SignedIn.LEADER);
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).isEqualTo("image/jpeg");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("Cache-Control")).contains("private", "immutable", "max-age=31536000");
        assertThat(answer.getContentAsByteArray()).startsWith(0xFF, 0xD8, 0xFF);
    }

    @Test
    void nobodyWhoIsNotSignedInSeesOneAndAWrongHashFindsNone() throws Exception {
        Photo photo = added("không đăng nhập", null);
        assertThat(http.perform(get("/" + photo.large()))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isIn(302, 401, 403);
        assertThat(answer("/anh/" + photo.id().value() + "/0123456789abcdef/lon.jpg", SignedIn.LEADER)
                        .getStatus())
                .isEqualTo(404);
        assertThat(answer("/anh/../../etc", SignedIn.LEADER).getStatus()).isIn(400, 404);
        assertThat(http.perform(get("/api/map/photos?at=2025-10-31&known=2025-10-31"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(401);
    }

    @Test
    void theMapsAnswerFollowsBothDays() throws Exception {
        Photo photo = added("trên bản đồ", LocalDate.of(2025, 7, 10));
        String row = "\"id\":" + photo.id().value() + ",";
        assertThat(photos(TODAY, TODAY)).contains(row);
        assertThat(photos(TAKEN.minusDays(1), TODAY)).doesNotContain(row);
        assertThat(photos(TODAY, LocalDate.of(2025, 7, 9))).doesNotContain(row);
    }

    private String photos(LocalDate at, LocalDate known) throws Exception {
        return answer("/api/map/photos?at=" + at + "&known=" + known, SignedIn.LEADER)
                .getContentAsString(StandardCharsets.UTF_8);
    }

    // ---- the demonstration ----------------------------------------------------------------------------------------

    @Test
    void theDemonstrationsPhotographsAreDrawnAndSaySo() {
        assertThat(book.of(id("MH-017"), NOW)).anySatisfy(photo -> {
            assertThat(photo.note()).contains("minh họa");
            assertThat(photo.takenOn()).isEqualTo(LocalDate.of(2025, 8, 6));
            assertThat(photo.place()).isNotNull();
        });
        assertThat(book.of(id("MH-001"), AsOf.on(LocalDate.of(2024, 3, 19))))
                .as("as the meeting of March 2024 could see them")
                .hasSize(2);
    }
}
