package vn.dautu;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.core.ApplicationModules;

/**
 * The house holds: arrows run downward, a view shows and does not decide, nothing reads the clock by itself. Each rule is also held
 * against the classes of {@code planted}, which break it on purpose: a rule that cannot fail holds nothing.
 */
class ArchitectureTest {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("vn.dautu");
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("planted");

    private static final DescribedPredicate<JavaClass> OURS = resideInAnyPackage("vn.dautu..", "planted..");
    private static final Set<String> INEXACT = Set.of("float", "double", "java.lang.Float", "java.lang.Double");

    private static final ArchRule NOTHING_READS_THE_CLOCK_BY_ITSELF = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("vn.dautu.Settings")
            .should()
            .callCodeUnitWhere(call(
                    "reads the machine's clock",
                    target -> (target.getOwner().getPackageName().startsWith("java.time")
                                    && target.getName().equals("now")
                                    && target.getRawParameterTypes().stream()
                                            .noneMatch(type -> type.getName().equals("java.time.Clock")))
                            || (is(target, "java.time.Clock")
                                    && target.getName().startsWith("system"))
                            || (is(target, "java.lang.System")
                                    && target.getName().equals("currentTimeMillis"))
                            || (is(target, "java.util.Date")
                                    && target.getName().equals("<init>")
                                    && target.getRawParameterTypes().isEmpty())
                            || (is(target, "java.util.Calendar")
                                    && target.getName().equals("getInstance"))))
            .because("an AsOf, a Today or a Clock comes in");

    private static final ArchRule MONEY_IS_EXACT = ArchRuleDefinition.classes()
            .that()
            .resideInAnyPackage("..kernel.money..", "..plan..", "..disbursement..", "..oversight..", "..report..")
            .should(knowOnlyExactNumbers());

    private static final ArchRule SCREENS_ARE_HIDDEN = noClasses()
            .that()
            .resideInAPackage("..ui..")
            .and()
            .areTopLevelClasses()
            .and(not(resideInAPackage("vn.dautu.ui")))
            .and()
            .doNotHaveFullyQualifiedName("vn.dautu.standing.ui.StandingParts")
            .and()
            .doNotHaveFullyQualifiedName("vn.dautu.standing.ui.PortfolioFilter")
            .should()
            .bePublic()
            .because("only the book's root speaks to others; widgets that all share live in vn.dautu.ui");

    private static final ArchRule LAW_IS_DATA = noClasses()
            .that()
            .resideInAnyPackage("..law..", "..standing..")
            .should()
            .callCodeUnitWhere(call(
                    "writes a day into the code",
                    target -> (is(target, "java.time.LocalDate") || is(target, "java.time.MonthDay"))
                            && target.getName().equals("of")))
            .orShould()
            .accessFieldWhere(describe(
                    "names a month",
                    access -> access.getTarget().getOwner().getName().equals("java.time.Month")))
            .because("days, amounts and periods of the law are rows with their article");

    private static final ArchRule NOBODYS_TEXT_BECOMES_CODE = noClasses()
            .should()
            .dependOnClassesThat(describe(
                    "revive, evaluate or execute",
                    type -> type.getName().equals("java.io.ObjectInputStream")
                            || type.getName().equals("java.lang.ProcessBuilder")
                            || type.getPackageName().startsWith("javax.script")))
            .orShould()
            .callCodeUnitWhere(call(
                    "Runtime.exec",
                    target ->
                            is(target, "java.lang.Runtime") && target.getName().equals("exec")));

    private static final ArchRule WIDGETS_STAY_ON_SCREENS = noClasses()
            .that(not(resideInAnyPackage("..ui..", "..shell..")))
            .and()
            .haveNameNotMatching("vn\\.dautu\\.project\\.(ProjectSection|DecisionPart|StoryPart)(\\$.*)?")
            .and()
            .haveNameNotMatching("vn\\.dautu\\.project\\.DecisionPart(\\$Form)?")
            .and()
            .doNotHaveFullyQualifiedName("vn.dautu.Application")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.vaadin..");

    private static final ArchRule TEXT_IS_NEVER_HTML = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("com.vaadin.flow.component.Html")
            .orShould()
            .callCodeUnitWhere(call("setInnerHtml", target -> target.getName().equals("setInnerHtml")));

    private static final ArchRule THE_KERNEL_KNOWS_NOBODY = noClasses()
            .that()
            .resideInAPackage("..kernel..")
            .should()
            .dependOnClassesThat(OURS.and(not(resideInAPackage("..kernel.."))));

    private static final ArchRule FEATURES_NEVER_NAME_THE_FRAME = noClasses()
            .that(not(resideInAPackage("..shell..")))
            .should()
            .dependOnClassesThat(OURS.and(resideInAPackage("..shell..")));

    private static final ArchRule ONLY_BOOKS_ASK_THE_DATABASE = noClasses()
            .that(resideInAnyPackage("..ui..", "..shell..", "vn.dautu.importing.file..", "vn.dautu")
                    .or(resideInAPackage("..kernel..").and(not(resideInAPackage("..kernel.fact..")))))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.sql..",
                    "javax.sql..",
                    "org.springframework.jdbc..",
                    "jakarta.persistence..",
                    "org.postgresql..");

    static Stream<Arguments> rules() {
        return Stream.of(
                rule(
                        "nothing reads the clock by itself",
                        NOTHING_READS_THE_CLOCK_BY_ITSELF,
                        "ReadsTheClock.today()",
                        "ReadsTheClock.todayThere()",
                        "ReadsTheClock.instant()",
                        "ReadsTheClock.millis()",
                        "ReadsTheClock.date()",
                        "ReadsTheClock.calendar()",
                        "ReadsTheClock.clock()"),
                rule("money is exact", MONEY_IS_EXACT, "Price.amount", "Price.<init>(double)", "Price.half(float)"),
                rule("law is data", LAW_IS_DATA, "Constant.closes(int)", "Constant.cut()", "Constant.settled()"),
                rule("screens are hidden", SCREENS_ARE_HIDDEN, "planted.road.ui.RoadView"),
                rule(
                        "nobody's text becomes code",
                        NOBODYS_TEXT_BECOMES_CODE,
                        "RunsAnything.revive(",
                        "RunsAnything.evaluate(",
                        "RunsAnything.execute(",
                        "RunsAnything.start("),
                rule("widgets stay on screens", WIDGETS_STAY_ON_SCREENS, "planted.road.RoadBook.span()"),
                rule("text is never HTML", TEXT_IS_NEVER_HTML, "planted.road.ui.RoadView.<init>"),
                rule("the kernel knows nobody", THE_KERNEL_KNOWS_NOBODY, "planted.kernel.rule.KnowsRoads"),
                rule("features never name the frame", FEATURES_NEVER_NAME_THE_FRAME, "planted.road.RoadBook"),
                rule(
                        "only books ask the database",
                        ONLY_BOOKS_ASK_THE_DATABASE,
                        "planted.road.ui.RoadView.<init>",
                        "planted.kernel.rule.KnowsRoads"));
    }

    private static Arguments rule(String name, ArchRule rule, String... planted) {
        return Arguments.of(Named.of(name, rule), List.of(planted));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void theRuleHolds(ArchRule rule, List<String> planted) {
        rule.check(PRODUCT);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void theRuleFailsOnEachPlantedViolation(ArchRule rule, List<String> planted) {
        List<String> told = rule.evaluate(PLANTED).getFailureReport().getDetails();
        for (String violation : planted) {
            assertThat(told).as(violation).anyMatch(line -> line.contains(violation));
        }
    }

    @Test
    void theModulesKeepTheirAllowedArrows() {
        ApplicationModules.of(Application.class).verify();
    }

    @Test
    void aPlantedUpwardArrowIsRefused() {
        ApplicationModules planted = ApplicationModules.of("planted.arrow", location -> true);
        assertThat(planted.stream()).hasSize(2);
        assertThatThrownBy(planted::verify)
                .hasMessageContaining("ground")
                .hasMessageContaining("planted.arrow.book.Book");
    }

    @Test
    void everyPackageWithArrowsSaysWhatItMayUse() throws IOException {
        // Without the annotation a module may use everything; the frame's and the faces' arrows would then hold
        // nothing.
        try (Stream<Path> rooms = Files.list(Path.of("src/main/java/vn/dautu"))) {
            for (Path room : rooms.filter(Files::isDirectory).toList()) {
                assertThat(Files.readString(room.resolve("package-info.java")))
                        .as(room.toString())
                        .contains("allowedDependencies");
            }
        }
    }

    // Some things leave no trace in a class file: Lombok, and the name of a property.

    private static final Pattern LOMBOK = Pattern.compile("(?m)^\\s*import\\s+(static\\s+)?lombok\\b|@lombok\\.");
    private static final Pattern INNER_HTML = Pattern.compile("(?i)\"inner-?html\"|\"outerHTML\"|\"srcdoc\"");

    private static Stream<Path> sources(String folder) throws IOException {
        return Files.walk(Path.of(folder)).filter(file -> file.toString().endsWith(".java"));
    }

    private static List<Path> saying(Pattern forbidden, String folder) throws IOException {
        try (Stream<Path> files = sources(folder)) {
            return files.filter(file -> forbidden.matcher(read(file)).find()).toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void nobodyUsesLombok() throws IOException {
        assertThat(saying(LOMBOK, "src/main/java")).isEmpty();
        assertThatThrownBy(() -> Class.forName("lombok.Data")).isInstanceOf(ClassNotFoundException.class);
    }

    @Test
    void lombokWouldBeFound() {
        assertThat("package a;\n\nimport lombok.Data;\n").containsPattern(LOMBOK);
        assertThat("import static lombok.AccessLevel.PRIVATE;").containsPattern(LOMBOK);
        assertThat("@lombok.Value class A {}").containsPattern(LOMBOK);
    }

    @Test
    void noPropertyTakesHtml() throws IOException {
        assertThat(saying(INNER_HTML, "src/main/java")).isEmpty();
    }

    @Test
    void aPropertyThatTakesHtmlWouldBeFound() throws IOException {
        assertThat(saying(INNER_HTML, "src/test/java/planted")).hasSize(1);
    }

    private static boolean is(AccessTarget.CodeUnitCallTarget target, String owner) {
        return target.getOwner().getName().equals(owner);
    }

    private static DescribedPredicate<JavaCall<?>> call(
            String description, Predicate<AccessTarget.CodeUnitCallTarget> target) {
        return describe(description, access -> target.test(access.getTarget()));
    }

    private static ArchCondition<JavaClass> knowOnlyExactNumbers() {
        return new ArchCondition<>("know only exact numbers") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaField field : type.getFields()) {
                    if (INEXACT.contains(field.getRawType().getName())) {
                        events.add(SimpleConditionEvent.violated(field, field.getFullName() + " is inexact"));
                    }
                }
                for (JavaCodeUnit unit : type.getCodeUnits()) {
                    Stream<JavaClass> said =
                            Stream.concat(Stream.of(unit.getRawReturnType()), unit.getRawParameterTypes().stream());
                    if (!unit.getModifiers().contains(JavaModifier.SYNTHETIC)
                            && said.anyMatch(each -> INEXACT.contains(each.getName()))) {
                        events.add(SimpleConditionEvent.violated(unit, unit.getFullName() + " is inexact"));
                    }
                    for (JavaAccess<?> access : unit.getAccessesFromSelf()) {
                        if (Set.of("doubleValue", "floatValue", "parseDouble", "parseFloat")
                                .contains(access.getTarget().getName())) {
                            events.add(SimpleConditionEvent.violated(unit, access.getDescription()));
                        }
                    }
                }
            }
        };
    }
}
