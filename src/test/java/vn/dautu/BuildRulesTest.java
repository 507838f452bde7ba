package vn.dautu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The build stops on what it should stop on: a planted project of three classes, built with this product's own {@code pom.xml} (only its
 * libraries are left out, to be quick), is refused by Error Prone, NullAway and the formatter, each at the planted place.
 */
class BuildRulesTest {

    /** Under {@code target}, so that Maven finds this checkout's {@code .mvn/jvm.config} above it. */
    private static final Path PROJECT = Path.of("target", "planted").toAbsolutePath();

    private static final Pattern LIBRARIES =
            Pattern.compile("(?s)(</dependencyManagement>\\s*<dependencies>).*?(</dependencies>\\s*<build>)");
    private static final String ONLY_JSPECIFY =
            "<dependency><groupId>org.jspecify</groupId><artifactId>jspecify</artifactId></dependency>";

    private static final String WRONG = """
            package vn.dautu;

            import java.math.BigDecimal;
            import org.jspecify.annotations.NullMarked;
            import org.jspecify.annotations.Nullable;

            @NullMarked
            class Wrong {

                boolean sameAmount(BigDecimal plan, BigDecimal paid) {
                    return plan.equals(paid);
                }

                int length(@Nullable String name) {
                    return name.length();
                }
            }
            """;
    private static final String UGLY = """
            package vn.dautu;

            class Ugly {
              int  one( ) { return 1; }
            }
            """;
    private static final String RIGHT = """
            package vn.dautu;

            class Right {

                int one() {
                    return 1;
                }
            }
            """;

    @BeforeAll
    static void plant() throws IOException {
        Matcher pom = LIBRARIES.matcher(Files.readString(Path.of("pom.xml")));
        assertThat(pom.find()).as("the pom's own dependencies").isTrue();
        Path sources = Files.createDirectories(PROJECT.resolve("src/main/java/vn/dautu"));
        Files.writeString(
                PROJECT.resolve("pom.xml"),
                pom.replaceFirst(Matcher.quoteReplacement(pom.group(1) + ONLY_JSPECIFY + pom.group(2))));
        Files.writeString(sources.resolve("Wrong.java"), WRONG);
        Files.writeString(sources.resolve("Ugly.java"), UGLY);
        Files.writeString(sources.resolve("Right.java"), RIGHT);
    }

    @Test
    void errorProneAndNullAwayStopTheBuild() throws IOException, InterruptedException {
        List<String> told = maven("compiler:compile");
        assertThat(told)
                .anyMatch(line -> line.contains("Wrong.java:[11,") && line.contains("[BigDecimalEquals]"))
                .anyMatch(line -> line.contains("Wrong.java:[15,") && line.contains("[NullAway]"))
                .noneMatch(line -> line.contains("Right.java") || line.contains("Ugly.java"));
    }

    @Test
    void theFormatterStopsTheBuild() throws IOException, InterruptedException {
        List<String> told = maven("spotless:check");
        assertThat(told)
                .anyMatch(line -> line.contains("format violations"))
                .anyMatch(line -> line.contains("Ugly.java"))
                .noneMatch(line -> line.contains("Right.java") || line.contains("Wrong.java"));
    }

    /** Runs a goal that must fail; offline, since the build that runs this test has just fetched what the goal needs. */
    private static List<String> maven(String goal) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("mvn", "-q", "-B", "-o", "-f", PROJECT + "/pom.xml", goal));
        String repository = System.getProperty("localRepository"); // told by Surefire
        if (repository != null) {
            command.add("-Dmaven.repo.local=" + repository);
        }
        Path log = PROJECT.resolve(goal.replace(':', '-') + ".log");
        ProcessBuilder maven =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        maven.environment().put("JAVA_HOME", System.getProperty("java.home"));
        maven.environment().put("MAVEN_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
        Process run = maven.start();
        try {
            assertThat(run.waitFor(2, TimeUnit.MINUTES)).as(goal + " ends").isTrue();
        } finally {
            run.destroyForcibly();
        }
        String said = Files.readString(log, StandardCharsets.UTF_8);
        assertThat(run.exitValue()).as(said).isNotZero();
        return said.lines().toList();
    }
}
