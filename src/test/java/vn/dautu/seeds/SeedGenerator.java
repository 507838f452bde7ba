package vn.dautu.seeds;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes all of {@code seeds/}'s data files into the folder given as the only argument. The same stories give the same files: fixed
 * random seeds, fixed moments in zips and properties, no clock.
 */
final class SeedGenerator {
    private final Path folder;
    private final List<String> manifest = new ArrayList<>();

    private SeedGenerator(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException {
        generate(Path.of(arguments.length == 0 ? "seeds" : arguments[0]));
    }

    static void generate(Path folder) throws IOException {
        Files.createDirectories(folder);
        new SeedGenerator(folder).everything();
    }

    private void everything() throws IOException {
        var stories = Stories.all();
        var money = new Money(stories);
        var books = new Workbooks(folder, stories, money);
        books.agencies(listed("01-co-quan.xlsx", "agencies"));
        books.mediumTerm(listed("02-trung-han-2021-2025.xlsx", "medium-term"));
        for (int year = 2021; year <= 2025; year++) {
            books.annualPlan(
                    listed("%02d-ke-hoach-nam-%d.xlsx".formatted(10 + year - 2021, year), "annual-plan"), year);
        }
        for (int year = 2021; year <= 2025; year++) {
            books.milestones(listed("%02d-moc-tien-do-%d.xlsx".formatted(20 + year - 2021, year), "milestones"), year);
        }
        books.curves(listed("30-duong-ke-hoach.xlsx", "planned-curve"));
        for (int year = 2021; year <= 2025; year++) {
            books.disbursement(
                    listed("%02d-giai-ngan-%d.xlsx".formatted(40 + year - 2021, year), "disbursement"), year);
        }
        for (int year = 2021; year <= 2025; year++) {
            books.reports(
                    listed("%02d-bao-cao-thang-%d.xlsx".formatted(50 + year - 2021, year), "monthly-reports"), year);
        }
        new MoneyBooks(folder, stories, money, books.timelines()).write(this::listed);
        var oversight = new OversightBooks(folder, stories);
        oversight.policies(listed("57-chu-truong-dau-tu.xlsx", "milestones"));
        oversight.oversight(listed("58-giam-sat.xlsx", "oversight"));
        new NetworkBooks(folder, stories).write(listed("45-mang-cong-viec.xlsx", "tasks"));
        var mosaic = new ParcelMosaic();
        parcels("60-san-van-dong-thua-dat-2022", mosaic, LocalDate.of(2022, 12, 31));
        parcels("61-san-van-dong-thua-dat-2024", mosaic, LocalDate.of(2024, 2, 29));
        parcels("62-san-van-dong-thua-dat-2025", mosaic, Day.TODAY);
        // Places come with the sheet of the medium-term plan that brings the project in: the map of an earlier day
        // knows no later ones.
        var locations = new Locations(stories, mosaic);
        for (int sheet = 0; sheet < Workbooks.PLAN_SHEETS.size(); sheet++) {
            var asOf = Day.of(Workbooks.PLAN_SHEETS.get(sheet).asOf());
            String file = "%d-du-an-vi-tri-%d.geojson".formatted(70 + sheet, asOf.getYear());
            if (locations.write(folder.resolve(file), asOf, sheet)) {
                manifest.add("{\"file\":\"%s\",\"layout\":\"locations\",\"asOf\":\"%s\"}".formatted(file, asOf));
            }
        }
        var redrawn = LocalDate.of(2025, 10, 15);
        locations.writeRedrawn(folder.resolve("75-du-an-vi-tri-ve-lai-2025.geojson"), redrawn);
        manifest.add("{\"file\":\"75-du-an-vi-tri-ve-lai-2025.geojson\",\"layout\":\"locations\",\"asOf\":\"%s\"}"
                .formatted(redrawn));
        var road = new RoadCorridor(locations.route(RoadCorridor.CODE));
        var area = new ResettlementArea(locations.ring(ResettlementArea.CODE));
        corridor(road);
        resettlement(area);
        new LandBooks(folder, stories, mosaic, road, area).write(this::listed);
        // After the parcels, which an obstacle may hold, and the places, which its own is compared with.
        Obstacles.write(folder.resolve(listed("55-vuong-mac.xlsx", "obstacles")), stories, mosaic);
        Files.writeString(
                folder.resolve("manifest.json"),
                "[\n  " + String.join(",\n  ", manifest) + "\n]\n",
                StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("expected-lights.csv"), QuickLights.table(stories), StandardCharsets.UTF_8);
    }

    private String listed(String file, String layout) {
        manifest.add("{\"file\":\"%s\",\"layout\":\"%s\"}".formatted(file, layout));
        return file;
    }

    private void corridor(RoadCorridor road) throws IOException {
        for (var asOf : List.of(LocalDate.of(2024, 3, 31), Day.TODAY)) {
            parcels(
                    "%d-duong-cho-moi-thua-dat-%d".formatted(asOf.getYear() == 2024 ? 63 : 64, asOf.getYear()),
                    RoadCorridor.CODE,
                    road.on(asOf),
                    asOf,
                    road::chainageOf);
        }
    }

    private void resettlement(ResettlementArea area) throws IOException {
        parcels(
                "65-khu-tai-dinh-cu-thua-dat-2024",
                ResettlementArea.CODE,
                area.parcels,
                LocalDate.of(2024, 10, 31),
                null);
    }

    private void parcels(
            String base,
            String project,
            List<ParcelMosaic.Parcel> parcels,
            LocalDate asOf,
            @Nullable Function<ParcelMosaic.Parcel, int[]> chainage)
            throws IOException {
        Shapefile.write(folder.resolve(base + ".zip"), base.substring(3), project, parcels, asOf, chainage);
        manifest.add("{\"file\":\"%s.zip\",\"layout\":\"parcels\",\"asOf\":\"%s\",\"project\":\"%s\"}"
                .formatted(base, asOf, project));
    }

    private void parcels(String base, ParcelMosaic mosaic, LocalDate asOf) throws IOException {
        Shapefile.write(folder.resolve(base + ".zip"), base.substring(3), "MH-001", mosaic.parcels, asOf);
        manifest.add("{\"file\":\"%s.zip\",\"layout\":\"parcels\",\"asOf\":\"%s\",\"project\":\"MH-001\"}"
                .formatted(base, asOf));
    }
}
