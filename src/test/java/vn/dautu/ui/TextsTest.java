package vn.dautu.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dautu.account.Role;
import vn.dautu.clearance.ParcelState;
import vn.dautu.decision.DecisionKind;
import vn.dautu.kernel.geo.CoordinateDoctor;
import vn.dautu.kernel.money.Share;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.kernel.rule.Reason;
import vn.dautu.plan.CapitalSource;
import vn.dautu.schedule.DelayCause;
import vn.dautu.schedule.Milestone;
import vn.dautu.standing.Light;

/** Every word of every screen, in both languages. */
class TextsTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path MAIN = Path.of("src/main/java");
    private static final Pattern HANDED_ON = Pattern.compile("#([a-z][\\p{L}\\w.-]*)");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    /** Letters that only Vietnamese text has; signs such as · – › are nobody's language. */
    private static final Pattern VIETNAMESE = Pattern.compile("[\\u00c0-\\u024f\\u1ea0-\\u1ef9&&[^\\u00d7\\u00f7]]");

    /** What looks like a key and is not: names of audited acts and what a browser's event carries. */
    private static final Set<String> OTHER_NAMES = Set.of(
            "account.households-given",
            "account.households-taken",
            "account.opened",
            "clearance.hand-over-taken-back",
            "clearance.handed-over",
            "clearance.payment",
            "clearance.step",
            "import.shapes-repaired",
            "layer.raised",
            "milestone.recorded",
            "obstacle.entered",
            "oversight.recorded",
            "oversight.taken-back",
            "photo.added",
            "photo.brought-back",
            "photo.corrected",
            "photo.withdrawn");

    static Stream<String> books() throws IOException {
        try (Stream<Path> files = Files.list(MESSAGES)) {
            return files
                    .map(file -> file.getFileName().toString().replaceFirst("_(vi|en)\\.properties$", ""))
                    .distinct()
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static Map<String, String> words(String book, String language) {
        Properties words = new Properties();
        try (Reader in = new InputStreamReader(
                Files.newInputStream(MESSAGES.resolve(book + "_" + language + ".properties")),
                StandardCharsets.UTF_8)) {
            words.load(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        Map<String, String> sorted = new TreeMap<>();
        words.forEach((key, text) -> sorted.put(key.toString(), text.toString()));
        return sorted;
    }

    private static Map<String, String> all(String language) throws IOException {
        Map<String, String> all = new TreeMap<>();
        books().forEach(book -> all.putAll(words(book, language)));
        return all;
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    /** Comments hold quotation marks and Vietnamese too; they are not read. */
    static List<String> literals(String source) {
        String code = source.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)(^|\\s)//.*$", "");
        List<String> literals = new ArrayList<>();
        Matcher literal = LITERAL.matcher(code);
        while (literal.find()) {
            literals.add(literal.group(1));
        }
        return literals;
    }

    /** Also the keys that a statement of SQL hands on inside its own text: {@code '#schedule.withdrawn'}. */
    private static Set<String> literalsOfTheProduct() throws IOException {
        Set<String> all = new TreeSet<>();
        for (Path source : sources()) {
            for (String literal : literals(Files.readString(source))) {
                all.add(literal);
                HANDED_ON.matcher(literal).results().forEach(key -> all.add(key.group(1)));
            }
        }
        // Keys that a book's SQL writes into the facts behind a figure, such as '#source.' || f.source.
        Pattern inside = Pattern.compile("#([a-z][\\p{L}\\w.-]*)");
        Set<String> embedded = new TreeSet<>();
        all.forEach(literal -> inside.matcher(literal).results().forEach(found -> embedded.add(found.group(1))));
        all.addAll(embedded);
        return all;
    }

    @ParameterizedTest
    @MethodSource("books")
    void bothLanguagesSayTheSameThings(String book) {
        assertThat(words(book, "en").keySet())
                .containsExactlyElementsOf(words(book, "vi").keySet());
    }

    @Test
    void noTextIsSaidByTwoBooks() throws IOException {
        Map<String, String> saidBy = new HashMap<>();
        for (String book : books().toList()) {
            for (String key : words(book, "vi").keySet()) {
                assertThat(saidBy.put(key, book)).as(key + " in " + book).isNull();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void everyTextIsWholeComposedAndAValidFormat(String language) throws IOException {
        List<String> raw = takenRaw();
        all(language).forEach((key, text) -> {
            assertThat(text.isBlank()).as(key).isFalse();
            assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC))
                    .as("%s is composed (NFC)", key)
                    .isTrue();
            assertThat(text)
                    .as("%s: a single quote switches MessageFormat off; write ’", key)
                    .doesNotContain("'");
            if (raw.stream().noneMatch(key::startsWith)) {
                assertThat(new MessageFormat(text)).as(key).isNotNull();
            }
        });
    }

    /** Beginnings of keys whose text goes to the browser as it stands, with placeholders of its own. */
    private static List<String> takenRaw() throws IOException {
        List<String> raw = new ArrayList<>();
        for (Path source : sources()) {
            Matcher taken = Pattern.compile("\\.raw\\(\"([^\"]+)\"").matcher(Files.readString(source));
            while (taken.find()) {
                raw.add(taken.group(1));
            }
        }
        return raw;
    }

    @Test
    void bothLanguagesTakeTheSameArguments() throws IOException {
        Map<String, String> english = all("en");
        all("vi")
                .forEach((key, text) -> assertThat(arguments(english.getOrDefault(key, "")))
                        .as(key)
                        .isEqualTo(arguments(text)));
    }

    private static Set<String> arguments(String text) {
        return Pattern.compile("\\{(\\w+)")
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyKeyThatTheCodeNamesHasItsWords() throws IOException {
        Set<String> keys = all("vi").keySet();
        Pattern looksLikeAKey = looksLikeAKey(keys);
        for (String literal : literalsOfTheProduct()) {
            if (!looksLikeAKey.matcher(literal).matches() || OTHER_NAMES.contains(literal)) {
                continue;
            }
            boolean said = literal.endsWith(".")
                    ? keys.stream().anyMatch(key -> key.startsWith(literal))
                    : keys.contains(literal);
            assertThat(said).as("words for \"%s\"", literal).isTrue();
        }
    }

    private static Pattern looksLikeAKey(Set<String> keys) {
        String first = keys.stream()
                .map(key -> key.substring(0, key.indexOf('.')))
                .distinct()
                .collect(Collectors.joining("|"));
        return Pattern.compile("(" + first + ")\\.[\\p{L}\\w.-]*");
    }

    @Test
    void noWordIsLeftOver() throws IOException {
        Set<String> literals = literalsOfTheProduct();
        List<String> beginnings = literals.stream()
                .filter(literal -> literal.matches("[a-z.-]+\\."))
                .toList();
        assertThat(all("vi").keySet())
                .allMatch(key -> literals.contains(key) || beginnings.stream().anyMatch(key::startsWith));
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void everythingThatIsNamedByItsConstantHasItsName(String language) throws IOException {
        Set<String> needed = new TreeSet<>();
        for (Milestone milestone : Milestone.values()) {
            needed.add(milestone.nameKey());
        }
        for (Light light : Light.values()) {
            needed.add(light.wordKey());
            if (light != Light.BLUE) {
                needed.add("light.data." + light);
                needed.add("light.money." + light);
            }
        }
        for (Role role : Role.values()) {
            needed.add("role." + role);
        }
        for (DecisionKind kind : DecisionKind.values()) {
            needed.add("decision." + kind);
        }
        for (ParcelState state : ParcelState.values()) {
            needed.add("parcel." + state);
        }
        for (CapitalSource source : CapitalSource.values()) {
            needed.add("source." + source.code());
        }
        for (CoordinateDoctor.Finding finding : CoordinateDoctor.Finding.values()) {
            if (finding != CoordinateDoctor.Finding.OK) {
                needed.add("import.coordinates." + finding);
            }
        }
        assertThat(all(language).keySet()).containsAll(needed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9.a",
                "9.b",
                "9.c",
                "9.d",
                "9.đ",
                "TT_QH",
                "TT_TD",
                "TT_DC",
                "TT_LCNT",
                "TT_CMDSDD",
                "TT_PCCC_MT",
                "GP_DONGIA",
                "GP_NGUONGOC",
                "GP_KHONGNHAN",
                "GP_TDC",
                "GP_HATANG",
                "GP_KHIEUNAI",
                "NL_CDT",
                "NL_NT",
                "NL_TVTK",
                "VON_CHAM",
                "VON_DAT",
                "KH_VATLIEU",
                "KH_GIA",
                "KH_THOITIET",
                "KH_SAPXEP",
                "KH_HOSO"
            })
    void everyCauseOfTheOfficialFormIsKnownAndHasItsName(String code) throws IOException {
        DelayCause cause = DelayCause.find(code).orElseThrow();
        assertThat(all("vi").keySet()).contains(cause.nameKey(), cause.officialKey(), cause.officialKey() + ".short");
    }

    @Test
    void noScreenHasItsOwnVietnamese() throws IOException {
        for (Path source : sources()) {
            if (isScreen(source)) {
                assertThat(literals(logged(Files.readString(source))))
                        .as(source.toString())
                        .noneMatch(literal -> VIETNAMESE.matcher(literal).find());
            }
        }
    }

    private static boolean isScreen(Path source) {
        String path = source.toString().replace('\\', '/');
        return path.contains("/ui/") || path.contains("/shell/");
    }

    /** The log is read by the installation's keeper, in one language; it is no screen. */
    private static String logged(String source) {
        return source.replaceAll("(?s)\\b(LOG|log)\\.(error|warn|info|debug)\\(.*?;", "");
    }

    @Test
    void vietnameseOnAScreenWouldBeFound() {
        assertThat(literals("Span s = new Span(\"Chậm \\\"181\\\" ngày\"); // \"Đúng\"\n/* \"ạ\" */"))
                .containsExactly("Chậm \\\"181\\\" ngày")
                .allMatch(literal -> VIETNAMESE.matcher(literal).find());
        assertThat(literals("a(\" · \", \" › \", \" – \", \"ok\")"))
                .hasSize(4)
                .noneMatch(literal -> VIETNAMESE.matcher(literal).find());
    }

    @ParameterizedTest
    @EnumSource
    void aMilestoneIsNamedInBothLanguages(Milestone milestone) {
        Texts texts = new Texts();
        assertThat(texts.getTranslation(milestone.nameKey(), Texts.VIETNAMESE)).doesNotStartWith("!");
        assertThat(texts.getTranslation(milestone.nameKey(), Texts.ENGLISH)).doesNotStartWith("!");
    }

    @Test
    void aReasonIsSaidWithVietnameseFiguresAndDates() {
        Wording words = new Wording(new Texts(), Texts.VIETNAMESE);
        assertThat(words.sentence(Reason.of("standing.approved-time-over", 1234L, LocalDate.of(2024, 12, 31))))
                .isEqualTo("Quá thời gian thực hiện được phê duyệt 1.234 ngày (đến 31/12/2024), chưa bàn giao.");
        assertThat(words.say(Reason.of("standing.money.behind", Share.of(679, 1000), new BigDecimal("10.1"), 2024)))
                .isEqualTo("giải ngân 2024 đạt 67,9\u00a0% kế hoạch tỉnh giao, kém nhịp 10,1 điểm");
        assertThat(words.billion(new Vnd(286_400_000_000L))).isEqualTo("286,4\u00a0tỷ đồng");
        assertThat(words.million(Vnd.ofMillion("1234567.8"))).isEqualTo("1.234.567,8");
        assertThat(words.percent(Share.of(0, 0))).isEqualTo("chưa có");
        assertThat(words.hectares(new BigDecimal("112000"))).isEqualTo("11,20\u00a0ha");
        assertThat(words.signed(181)).isEqualTo("+181");
        assertThat(words.signed(-4)).isEqualTo("−4");
        assertThat(words.signed(0)).isEqualTo("0");
    }

    @Test
    void aMissingWordShowsItsKeySoThatItIsSeen() {
        assertThat(new Texts().getTranslation("nobody.wrote-this", Texts.VIETNAMESE))
                .isEqualTo("!nobody.wrote-this");
    }
}
