package vn.dautu.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.dautu.OnScratchDemonstration;
import vn.dautu.SignedIn;
import vn.dautu.account.Account;
import vn.dautu.account.Accounts;
import vn.dautu.clearance.ClearanceRegister;
import vn.dautu.clearance.Households;
import vn.dautu.clearance.ParcelEntry;
import vn.dautu.decision.FileStore;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.fact.FactStamp;
import vn.dautu.kernel.fact.Pedigree;
import vn.dautu.kernel.rule.Refusal;
import vn.dautu.project.ProjectId;
import vn.dautu.project.ProjectRegister;

/**
 * A person without the household right finds no name, number, phone, address or single amount anywhere: two people nobody else is called
 * like come in through the gate, and every route and every address that the product has, found at run time, is walked by each role.
 */
@OnScratchDemonstration
class HouseholdsStayApartIT {

    private static final String CLEARANCE = "gpmb";
    private static final LocalDate TODAY = LocalDate.of(2025, 10, 31);
    /** No two of them occur in the other books. Amounts as they would be shown in đồng and in triệu đồng, and as cells hold them. */
    private static final List<String> SECRETS = List.of(
            "Lùng Thị Quỳnh Xuyến",
            "Quỳnh Xuyến",
            "Mã Khương Tuệ Duật",
            "095188003417",
            "095188003418",
            "0987003417",
            "0987003418",
            "Thôn Khuổi Đăm Cút",
            "312.734.561",
            "312734561",
            "312,734561",
            "207.219.083",
            "207219083",
            "207,219083",
            "105.515.478",
            "105,515478");

    private static final List<String> HEAD = List.of("Số liệu đến ngày: 31/10/2025", "Đơn vị tính: đồng");
    private static final String PROJECT = "MH-027";

    @Autowired
    private ImportGate gate;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ProjectRegister projects;

    @Autowired
    private ClearanceRegister clearance;

    @Autowired
    private Households households;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private WebApplicationContext web;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private ProjectId project = new ProjectId(0);
    private String fileHash = "";

    @BeforeEach
    void theWebAsABrowserMeetsIt() {
        SecurityContextHolder.clearContext();
    }

    /** Two households come in through the gate; one line of the second file is wrong, so that an error is told too. */
    private void bringIn() {
        project = projects.findByCode(PROJECT).orElseThrow();
        String commune = jdbc.queryForObject(
                "select code from admin_unit where level = 'COMMUNE' and valid_to is null order by code limit 1",
                String.class);
        SignedIn.as(
                SignedIn.OFFICER,
                () -> clearance.enter(List.of(new ParcelEntry(
                        project,
                        commune,
                        2020,
                        "7",
                        "301",
                        "LUC",
                        BigDecimal.TEN,
                        BigDecimal.TEN,
                        new GeometryFactory().toGeometry(new Envelope(430_000, 430_010, 2_450_000, 2_450_010)),
                        Map.of(),
                        null,
                        new FactStamp(TODAY, TODAY, null, Pedigree.typedBy("test"))))));
        List<String> people = List.of(
                "Mã dự án",
                "Danh mục dự án",
                "Mã hộ",
                "Loại hộ",
                "Xã",
                "Họ tên",
                "Số giấy tờ",
                "Điện thoại",
                "Địa chỉ",
                "Thửa");
        byte[] file = book(
                people,
                List.of(
                        row(
                                "H-801",
                                "Hộ gia đình",
                                commune,
                                "Lùng Thị Quỳnh Xuyến",
                                "095188003417",
                                "0987003417",
                                "Thôn Khuổi Đăm Cút",
                                "7/301"),
                        row(
                                "H-802",
                                "Cá nhân",
                                commune,
                                "Mã Khương Tuệ Duật",
                                "095188003418",
                                "0987003418",
                                "Thôn Khuổi Đăm Cút",
                                null)));
        fileHash = FileStore.sha256(file);
        write(file);
        write(book(
                people,
                List.of(row(
                        "H-803",
                        "Bộ lạc",
                        commune,
                        "Mã Khương Tuệ Duật",
                        "095188003418",
                        "0987003418",
                        "Thôn Khuổi Đăm Cút",
                        "7/999"))));
        List<String> plans = List.of(
                "Mã dự án",
                "Danh mục dự án",
                "Mã hộ",
                "Phương án",
                "Lần",
                "Trạng thái phương án",
                "Bồi thường về đất",
                "Bồi thường về tài sản",
                "Hỗ trợ",
                "Tái định cư",
                "Khấu trừ");
        write(book(
                plans,
                List.of(
                        row("H-801", "PA-9", 1, "Phê duyệt", 312_734_561, 0, 0, 0, 0),
                        row("H-802", "PA-9", 1, "Phê duyệt", 1_000_000, 0, 0, 0, 0))));
        write(book(
                List.of("Mã dự án", "Danh mục dự án", "Mã hộ", "Hình thức chi trả", "Ngày chi trả", "Số tiền chi trả"),
                List.of(row("H-801", "Chi trả", LocalDate.of(2025, 10, 20), 207_219_083))));
    }

    private static byte[] book(List<String> columns, List<List<Object>> rows) {
        return new OfficeBook().sheet("Số liệu", HEAD, columns, rows).bytes();
    }

    private static List<Object> row(@Nullable Object... cells) {
        List<Object> row = new ArrayList<>(List.of(PROJECT, "Hồ chứa nước Nà Lạnh"));
        row.addAll(Arrays.asList(cells));
        return row;
    }

    private void write(byte[] file) {
        SignedIn.as(CLEARANCE, () -> gate.write("ho.xlsx", file, ImportChoices.NONE));
    }

    private static void assertSilent(String where, String said) {
        for (String secret : SECRETS) {
            assertThat(said.contains(secret)).as(where + " says " + secret).isFalse();
        }
    }

    @Test
    void whoeverLacksTheRightFindsNobodyAnywhereAndWhoHasItLeavesATrace() throws Exception {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        log.start();
        root.addAppender(log);
        try {
            bringIn();
            Map<String, String> withRight = pages(CLEARANCE);
            assertThat(withRight.get("mat-bang/:projectId([0-9]{1,18})/ho/:code"))
                    .contains("Lùng Thị Quỳnh Xuyến", "095188003417", "0987003417", "Thôn Khuổi Đăm Cút", "312,734561");
            assertThat(jdbc.queryForObject(
                            "select count(*) from personal.look where username = ? and household_id is not null",
                            Long.class,
                            CLEARANCE))
                    .isPositive();
            for (String username : List.of(SignedIn.OFFICER, SignedIn.OWNER, SignedIn.LEADER, SignedIn.ADMIN)) {
                pages(username).forEach((route, said) -> assertSilent(username + " at " + route, said));
                answers(username).forEach((address, said) -> assertSilent(username + " from " + address, said));
            }
            SignedIn.as(SignedIn.LEADER, () -> {
                for (Runnable door : List.<Runnable>of(
                        () -> households.file(project, "H-801", AsOf.on(TODAY), "thử"),
                        () -> households.names(project, AsOf.on(TODAY)))) {
                    try {
                        door.run();
                        throw new AssertionError("the door is open");
                    } catch (Refusal refused) {
                        assertSilent("the refusal", refused + " " + refused.reason());
                    }
                }
            });
        } finally {
            root.detachAppender(log);
        }
        assertSilent(
                "the log",
                log.list.stream()
                        .map(event -> event.getFormattedMessage() + " " + event.getThrowableProxy())
                        .collect(Collectors.joining("\n")));
        everyTableOutsideOfTheirOwn();
    }

    /** Audit, facts, snapshots, decisions: nothing outside of the schema personal holds it, apart from the file itself, which is locked. */
    private void everyTableOutsideOfTheirOwn() {
        for (String table : jdbc.queryForList(
                "select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not in ('spatial_ref_sys', 'stored_file')",
                String.class)) {
            List<String> found = jdbc.queryForList(
                    "select t::text from " + table + " t where t::text ~ ?",
                    String.class,
                    SECRETS.stream().map(secret -> secret.replace(".", "\\.")).collect(Collectors.joining("|")));
            assertThat(found).as(table).isEmpty();
        }
        assertThat(jdbc.queryForList("select sha256 from stored_file where personal", String.class))
                .contains(fileHash);
    }

    // ---- every page -------------------------------------------------------------------------------------------------

    /** What each route says to a person, by its template; a page that refuses says what it refuses with. */
    private Map<String, String> pages(String username) {
        Map<String, String> said = new HashMap<>();
        for (Class<?> view : routes()) {
            String template =
                    Objects.requireNonNull(view.getAnnotation(Route.class)).value();
            if (maySee(username, view)) {
                said.put(template, SignedIn.as(username, () -> page(view, template)));
            }
        }
        assertThat(said).as("routes that " + username + " sees").hasSizeGreaterThan(5);
        return said;
    }

    private static List<Class<?>> routes() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        List<Class<?>> views = new ArrayList<>();
        scanner.findCandidateComponents("vn.dautu").forEach(found -> {
            try {
                views.add(Class.forName(found.getBeanClassName()));
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(views).isNotEmpty();
        return views;
    }

    private boolean maySee(String username, Class<?> view) {
        RolesAllowed allowed = view.getAnnotation(RolesAllowed.class);
        Account account = accounts.find(username).orElseThrow();
        return allowed == null
                || List.of(allowed.value()).contains(account.role().name());
    }

    private String page(Class<?> view, String template) {
        try {
            Component shown = (Component) web.getAutowireCapableBeanFactory().createBean(view);
            if (shown instanceof BeforeEnterObserver observer) {
                BeforeEnterEvent event = mock(BeforeEnterEvent.class, RETURNS_DEEP_STUBS);
                String path = template.replaceAll(":(id|projectId)(\\([^)]*\\))?", String.valueOf(project.value()))
                        .replaceAll(":\\w+(\\([^)]*\\))?", "H-801");
                Map<String, String> parameters = new HashMap<>();
                java.util.regex.Pattern.compile(":(\\w+)")
                        .matcher(template)
                        .results()
                        .forEach(found -> parameters.put(
                                found.group(1),
                                found.group(1).matches("id|projectId") ? String.valueOf(project.value()) : "H-801"));
                when(event.getLocation()).thenReturn(new Location(path));
                when(event.getRouteParameters()).thenReturn(new RouteParameters(parameters));
                observer.beforeEnter(event);
            }
            StringBuilder all = new StringBuilder();
            say(shown.getElement(), all);
            return all.toString();
        } catch (Refusal refused) {
            return refused + " " + refused.reason();
        }
    }

    /** Everything that an element would send to the browser: texts, attributes, properties; the items of a grid besides. */
    private static void say(Element element, StringBuilder into) {
        if (element.isTextNode()) {
            into.append(element.getText()).append('\n');
            return;
        }
        element.getAttributeNames()
                .forEach(name -> into.append(element.getAttribute(name)).append('\n'));
        element.getPropertyNames()
                .forEach(name -> into.append(element.getPropertyRaw(name)).append('\n'));
        element.getComponent().ifPresent(component -> {
            if (component instanceof Grid<?> grid) {
                try {
                    grid.getGenericDataView()
                            .getItems()
                            .limit(5000)
                            .forEach(item -> into.append(item).append('\n'));
                } catch (IllegalStateException lazy) {
                    into.append("a grid that asks page by page");
                }
            }
        });
        element.getChildren().forEach(child -> say(child, into));
    }

    // ---- every address ----------------------------------------------------------------------------------------------

    private Map<String, String> answers(String username) throws Exception {
        MockMvc http =
                MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
        String role = accounts.find(username).orElseThrow().role().name();
        Map<String, String> said = new HashMap<>();
        Set<String> good = new TreeSet<>();
        for (String template : addresses()) {
            for (String address : filled(template)) {
                MockHttpServletResponse answer = http.perform(get(java.net.URI.create(address))
                                .param("at", TODAY.toString())
                                .param("known", TODAY.toString())
                                .param("bbox", "102,6,118,24")
                                .param("ky", "2025-1")
                                .param("q", "Xuyến")
                                .param("v", "1")
                                .with(user(username).roles(role)))
                        .andReturn()
                        .getResponse();
                if (answer.getStatus() == 200) {
                    good.add(template);
                }
                said.put(address, readable(answer.getContentAsByteArray()) + answer.getErrorMessage());
            }
        }
        assertThat(good).as("addresses that answer").hasSizeGreaterThanOrEqualTo(6);
        return said;
    }

    private Set<String> addresses() {
        Set<String> templates = new TreeSet<>();
        web.getBeansOfType(RequestMappingHandlerMapping.class)
                .values()
                .forEach(mapping -> mapping.getHandlerMethods().keySet().stream()
                        .filter(info -> info.getMethodsCondition().getMethods().isEmpty()
                                || info.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                        .map(RequestMappingInfo::getPatternValues)
                        .forEach(templates::addAll));
        assertThat(templates).isNotEmpty();
        return templates;
    }

    /** The address with every word that a placeholder may stand for here. */
    private List<String> filled(String template) {
        Map<String, List<String>> words = Map.of(
                "layer", List.of("sites", "parcels"),
                "file", List.of("units", "ground"),
                "name", Arrays.stream(Layout.values()).map(Layout::name).toList(),
                "sha256", List.of(fileHash),
                "code", List.of("H-801"));
        List<String> addresses = new ArrayList<>(List.of(template.replace("/**", "/x")));
        while (addresses.getFirst().contains("{")) {
            List<String> next = new ArrayList<>();
            for (String address : addresses) {
                int from = address.indexOf('{');
                int to = end(address, from);
                String name = address.substring(from + 1, to).split(":", 2)[0];
                for (String word : words.getOrDefault(
                        name,
                        List.of(
                                name.matches("z|x|y")
                                        ? "0"
                                        : name.matches("version") ? "1" : String.valueOf(project.value())))) {
                    next.add(address.substring(0, from) + word + address.substring(to + 1));
                }
            }
            addresses = next;
        }
        return addresses;
    }

    private static int end(String address, int from) {
        int depth = 0;
        for (int i = from; i < address.length(); i++) {
            depth += address.charAt(i) == '{' ? 1 : address.charAt(i) == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        throw new IllegalArgumentException(address);
    }

    /** A workbook as the text of its parts, anything else as text. */
    private static String readable(byte[] content) throws IOException {
        if (content.length < 4 || content[0] != 'P' || content[1] != 'K') {
            return new String(content, StandardCharsets.UTF_8);
        }
        StringBuilder all = new StringBuilder();
        Path workbook = Files.createTempFile("dautu", ".xlsx");
        try {
            Files.write(workbook, content);
            try (ZipFile zip = new ZipFile(workbook.toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    try (InputStream part = zip.getInputStream(entry)) {
                        all.append(new String(part.readAllBytes(), StandardCharsets.UTF_8))
                                .append('\n');
                    }
                }
            }
        } finally {
            Files.delete(workbook);
        }
        return all.toString();
    }
}
