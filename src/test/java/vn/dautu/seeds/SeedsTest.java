package vn.dautu.seeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.geotools.referencing.CRS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.operation.union.UnaryUnionOp;

class SeedsTest {
    private static final Path SEEDS = Path.of("seeds");

    private final List<Story> stories = Stories.all();

    @Test
    void theGeneratorWritesTheCommittedFilesAgain(@TempDir Path again) throws IOException {
        SeedGenerator.generate(again);
        for (Path fresh : files(again)) {
            Path committed = SEEDS.resolve(fresh.getFileName());
            assertThat(committed).as("run SeedGenerator and commit").exists();
            assertThat(content(committed)).as(fresh.getFileName().toString()).isEqualTo(content(fresh));
        }
    }

    @Test
    void everyStoryComesToTheLightItPromises() {
        assertThat(QuickLights.disagreements(stories)).isEmpty();
    }

    @Test
    void theReadmeTellsTheSameStories() throws IOException {
        String readme = Files.readString(SEEDS.resolve("README.md"));
        assertThat(stories)
                .allSatisfy(s -> assertThat(readme)
                        .contains("| " + s.code + " | " + s.name)
                        .contains(s.tale));
    }

    @Test
    void atTodayThereIsSomethingOfEachLightAndEachRule() {
        var lights = stories.stream().map(s -> s.lightToday).toList();
        assertThat(lights).filteredOn(l -> l.startsWith("RED")).hasSize(9);
        assertThat(lights).filteredOn(l -> l.startsWith("AMBER")).hasSize(8);
        assertThat(lights).filteredOn(l -> l.equals("GREEN")).hasSize(12);
        assertThat(lights).filteredOn(l -> l.equals("BLUE")).hasSize(7);
        assertThat(lights).filteredOn(l -> l.equals("GREY")).hasSize(4);
        assertThat(lights)
                .contains(
                        "RED R1",
                        "RED R2",
                        "RED R3",
                        "RED R4",
                        "RED R5",
                        "AMBER A1",
                        "AMBER A2",
                        "AMBER A3",
                        "AMBER A5");
    }

    @Test
    void theStadiumIsOneHundredAndEightyOneDaysLateOnBothDays() {
        var stadium = Stories.byCode(stories, "MH-001");
        for (var day : List.of(Day.MEETING, Day.TODAY)) {
            assertThat(ChronoUnit.DAYS.between(stadium.finishOn(day), stadium.forecastOn(day)))
                    .isEqualTo(181);
        }
        assertThat(stadium.progressOn(Day.of("25/02/2024"))).isCloseTo(0.48, within(0.001));
        assertThat(stadium.progressOn(Day.of("25/10/2025"))).isCloseTo(0.81, within(0.001));
    }

    @Test
    void theStadiumsPlotsShareTheirBordersAndAreHandedOverByDegrees() {
        var mosaic = new ParcelMosaic();
        assertThat(mosaic.parcels)
                .hasSizeGreaterThanOrEqualTo(400)
                .allMatch(p -> p.shape().isValid() && p.takenTenths() <= p.areaTenths());
        double sum =
                mosaic.parcels.stream().mapToDouble(p -> p.shape().getArea()).sum();
        assertThat(UnaryUnionOp.union(mosaic.parcels.stream()
                                .map(ParcelMosaic.Parcel::shape)
                                .toList())
                        .getArea())
                .isCloseTo(sum, within(0.01));
        assertThat(sum).isCloseTo(112_000, within(1_500.0));
        assertThat(mosaic.parcels.stream()
                        .map(p -> p.commune() + p.mapYear() + "/" + p.mapSheet() + "/" + p.number())
                        .distinct())
                .hasSameSizeAs(mosaic.parcels);
        assertThat(handedOver(mosaic, LocalDate.of(2024, 2, 29))).isCloseTo(0.68, within(0.006));
        assertThat(handedOver(mosaic, Day.TODAY)).isCloseTo(0.94, within(0.006));
        assertThat(mosaic.parcels)
                .filteredOn(p -> !p.obstacle().isEmpty())
                .hasSize(14)
                .allMatch(p -> p.handedOver() == null);
    }

    private static double handedOver(ParcelMosaic mosaic, LocalDate asOf) {
        long all = mosaic.parcels.stream()
                .mapToLong(ParcelMosaic.Parcel::takenTenths)
                .sum();
        return mosaic.parcels.stream()
                        .filter(p -> !p.step(p.handedOver(), asOf).isEmpty())
                        .mapToLong(ParcelMosaic.Parcel::takenTenths)
                        .sum()
                / (double) all;
    }

    @Test
    void theRoadsCorridorRunsAlongItsWholeRouteAndIsNotClearWhereTheStorySays() {
        var road = new RoadCorridor(new Locations(stories, new ParcelMosaic()).route(RoadCorridor.CODE));
        assertThat(road.length).isGreaterThanOrEqualTo(8_000);
        assertThat(road.plots)
                .hasSizeBetween(350, 500)
                .allMatch(p -> p.parcel().shape().isValid())
                .allMatch(p -> p.parcel().takenTenths() <= p.parcel().areaTenths());
        double sum = road.plots.stream()
                .mapToDouble(p -> p.parcel().shape().getArea())
                .sum();
        assertThat(UnaryUnionOp.union(
                                road.plots.stream().map(p -> p.parcel().shape()).toList())
                        .getArea())
                .as("neighbours share their border, to the millimetre of the file")
                .isCloseTo(sum, within(3.0));
        assertThat(road.plots.stream()
                        .map(p -> p.parcel().commune() + p.parcel().mapYear() + "/"
                                + p.parcel().mapSheet() + "/" + p.parcel().number())
                        .distinct())
                .hasSameSizeAs(road.plots);
        var open =
                road.plots.stream().filter(p -> p.parcel().handedOver() == null).toList();
        assertThat(open).allMatch(p -> p.from() >= RoadCorridor.GAP_FROM);
        assertThat(open.stream()
                        .filter(p -> !p.parcel().obstacle().isEmpty())
                        .map(RoadCorridor.Plot::household)
                        .distinct())
                .as("eleven wait for a plot between Km4+200 and Km5+100")
                .hasSize(11);
        double half = road.plots.stream()
                .filter(p -> !p.parcel()
                        .step(p.parcel().handedOver(), LocalDate.of(2024, 6, 20))
                        .isEmpty())
                .mapToDouble(p -> p.parcel().shape().getArea())
                .sum();
        assertThat(half / sum).isBetween(0.5, 0.53);
    }

    @Test
    void theResettlementAreasFieldsWereAllHandedOverOnItsDay() {
        var area = new ResettlementArea(new Locations(stories, new ParcelMosaic()).ring(ResettlementArea.CODE));
        assertThat(area.parcels).hasSizeBetween(60, 80).allMatch(p -> p.shape().isValid());
        assertThat(area.parcels.stream().map(ParcelMosaic.Parcel::handedOver).max(LocalDate::compareTo))
                .contains(LocalDate.of(2024, 9, 30));
    }

    @Test
    void everyHouseholdIsInventedAndSaysSo() throws IOException {
        var names = content(SEEDS.resolve("66-ho-co-dat.xlsx")).stream()
                .filter(cell -> cell.contains("!G"))
                .filter(cell -> cell.contains("minh họa"))
                .toList();
        assertThat(names).hasSizeGreaterThan(350);
        assertThat(content(SEEDS.resolve("66-ho-co-dat.xlsx")))
                .filteredOn(cell -> cell.contains("!J"))
                .filteredOn(cell -> cell.matches(".* t:MH.*"))
                .hasSize(names.size());
    }

    @Test
    void theSurveyGridAgreesWithTheControlPointAndWithGeoTools() throws Exception {
        double[] city = SurveyGrid.toGrid(105.8348, 22.147);
        assertThat(city[0]).isCloseTo(431_191.555, within(0.002));
        assertThat(city[1]).isCloseTo(2_450_092.581, within(0.002));
        var fromPrj = CRS.findMathTransform(CRS.parseWKT(SurveyGrid.PRJ), CRS.parseWKT(WGS84), true);
        double[] lonLat = new double[2];
        fromPrj.transform(city, 0, lonLat, 0, 1);
        assertThat(lonLat[0]).isCloseTo(105.8348, within(5e-8));
        assertThat(lonLat[1]).isCloseTo(22.147, within(5e-8));
    }

    private static final String WGS84 =
            "GEOGCS[\"WGS 84\",DATUM[\"WGS_1984\",SPHEROID[\"WGS 84\",6378137,298.257223563],TOWGS84[0,0,0,0,0,0,0]],"
                    + "PRIMEM[\"Greenwich\",0],UNIT[\"degree\",0.0174532925199433],AXIS[\"Longitude\",EAST],AXIS[\"Latitude\",NORTH]]";

    @Test
    void capitalStaysWithinItsLimitsExceptWhereTheReadmeSaysSo() {
        var money = new Money(stories);
        var breaches = new TreeSet<String>();
        for (var s : stories) {
            if (!s.illustrative()) {
                continue;
            }
            long medium = s.allSources().stream().mapToLong(s::mediumTerm).sum();
            if (s.decided != null && s.before + medium > s.totalOn(Day.TODAY)) {
                breaches.add(s.code + " I1");
            }
            Map<String, Long> planned = new LinkedHashMap<>();
            var years = new TreeSet<Integer>();
            for (var l : money.lines) {
                if (l.story() == s && l.level().equals("Tỉnh giao") && !l.kind().equals(Money.CARRIED)) {
                    planned.merge(l.source(), l.amount(), Long::sum);
                    years.add(l.year());
                }
            }
            planned.forEach((source, amount) -> {
                if (amount > s.mediumTerm(source) * 1000) {
                    breaches.add(s.code + " I2");
                }
            });
            int limit = s.group.equals("C") ? 3 : s.group.equals("B") ? 4 : 6;
            if (!years.isEmpty() && years.last() - years.first() + 1 > limit) {
                breaches.add(s.code + " I4");
            }
            Map<String, Long> left = new LinkedHashMap<>();
            money.lines.stream()
                    .filter(l -> l.story() == s && l.level().equals("Tỉnh giao"))
                    .forEach(l -> left.merge(l.year() + l.kind() + l.source(), l.amount(), Long::sum));
            long outstanding = 0;
            for (var p : latest(money.payments, s)) {
                assertThat(money.lines)
                        .as("paid from capital that was assigned by then: " + s.code + " " + p.date())
                        .anyMatch(l -> l.story() == s
                                && l.year() == p.year()
                                && l.source().equals(p.source())
                                && l.kind().equals(p.kind())
                                && !l.decided().isAfter(p.date()));
                left.merge(p.year() + p.kind() + p.source(), -p.cash(), Long::sum);
                outstanding += p.advance() - p.recovery();
            }
            assertThat(left.values()).as(s.code + " I3").allMatch(v -> v >= 0);
            assertThat(outstanding).as(s.code + " I5").isGreaterThanOrEqualTo(0);
        }
        assertThat(breaches).containsExactlyInAnyOrderElementsOf(DELIBERATE);
    }

    /** Documented in seeds/README.md. */
    private static final List<String> DELIBERATE = List.of("MH-002 I2", "MH-007 I2", "MH-037 I1");

    private static List<Money.Payment> latest(List<Money.Payment> payments, Story s) {
        Map<String, Money.Payment> byKey = new LinkedHashMap<>();
        payments.stream()
                .filter(p -> p.story() == s)
                .forEach(p -> byKey.put(p.source() + p.year() + p.kind() + p.date(), p));
        return List.copyOf(byKey.values());
    }

    @Test
    void noTwoPaymentsShareAKeyUnlessOneRestatesTheOther() {
        var money = new Money(stories);
        var keys = money.payments.stream()
                .filter(p -> !p.restates())
                .map(p -> p.story().code + p.source() + p.year() + p.kind() + p.date())
                .toList();
        assertThat(keys).doesNotHaveDuplicates();
        assertThat(money.payments)
                .filteredOn(Money.Payment::restates)
                .hasSize(2)
                .allMatch(p ->
                        p.sheet().isAfter(YearMonth.of(2024, 3)) && !p.date().isAfter(Day.MEETING));
    }

    @Test
    void everyCellIsComposedUnicodeAndEveryAmountHasAtMostThreeDecimals() throws IOException {
        for (Path file : files(SEEDS)) {
            if (!file.toString().endsWith(".xlsx")) {
                continue;
            }
            for (String cell : content(file)) {
                assertThat(Normalizer.isNormalized(cell, Normalizer.Form.NFC))
                        .as(cell)
                        .isTrue();
                if (cell.contains(" n:")) {
                    assertThat(new BigDecimal(cell.substring(cell.indexOf(" n:") + 3))
                                    .stripTrailingZeros()
                                    .scale())
                            .as(file + cell)
                            .isLessThanOrEqualTo(3);
                }
            }
        }
    }

    @Test
    void publishedProjectsCarryNoInventedMoneyOrPlan() {
        var money = new Money(stories);
        assertThat(money.lines).allMatch(l -> l.story().illustrative());
        assertThat(money.payments).allMatch(p -> p.story().illustrative());
        for (var s : stories) {
            assertThat(s.illustrative() ? s.name.endsWith("– minh họa") : !s.published.isEmpty())
                    .as(s.code)
                    .isTrue();
            if (!s.illustrative()) {
                assertThat(new Timeline(s).entries).allMatch(e -> e.kind().equals(Timeline.ACTUAL));
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var list = Files.list(folder)) {
            return list.filter(f -> !f.getFileName().toString().equals("README.md"))
                    .sorted()
                    .toList();
        }
    }

    /** Cells of a workbook, entries of a zip byte by byte, lines of a text. */
    private static List<String> content(Path file) throws IOException {
        var content = new ArrayList<String>();
        String name = file.toString();
        if (name.endsWith(".xlsx")) {
            try (var workbook = new ReadableWorkbook(Files.newInputStream(file))) {
                for (var sheet : workbook.getSheets().toList()) {
                    try (var rows = sheet.openStream()) {
                        rows.forEach(row -> row.forEach(cell -> {
                            if (cell != null && cell.getType() != CellType.EMPTY) {
                                boolean number = cell.getType() == CellType.NUMBER;
                                content.add(sheet.getName() + "!" + cell.getAddress()
                                        + (number ? " n:" + cell.asNumber().toPlainString() : " t:" + cell.getText()));
                            }
                        }));
                    }
                }
            }
        } else if (name.endsWith(".zip")) {
            try (var zip = new ZipFile(file.toFile())) {
                for (var entry : java.util.Collections.list(zip.entries())) {
                    content.add(entry.getName() + " "
                            + java.util.HexFormat.of()
                                    .formatHex(zip.getInputStream(entry).readAllBytes()));
                }
            }
        } else {
            content.addAll(Files.readAllLines(file));
        }
        return content;
    }
}
