package vn.dautu.importing.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.dautu.importing.file.ParcelFormats.Plot;

/** GeoPackages written by SQLite, some with what should not run, some spoilt. */
class GeoPackageTest {

    private static final List<Plot> PLOTS = ParcelFormats.mosaic(300, 431_000, 2_450_000, "MH-001", "01900", 4);

    private static Survey read(byte[] file) {
        return ParcelFiles.read(new FileGate().check("thua-dat.gpkg", file));
    }

    private static void refused(String key, String... sql) {
        assertThatThrownBy(() -> read(ParcelFormats.geoPackage(PLOTS.subList(0, 3), 9213, sql)))
                .isInstanceOfSatisfying(
                        FileRefused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }

    @Test
    void manyPagesDeepAndRowsLongerThanAPageAreRead() {
        String chapter = "Đất hộ mượn ".repeat(400).strip();
        List<Plot> long_ =
                PLOTS.stream().map(plot -> plot.with("GHI_CHU", chapter)).toList();

        Survey survey = read(ParcelFormats.geoPackage(long_, 9213));

        assertThat(survey.features()).hasSize(300);
        assertThat(survey.features().getLast().attribute("GHI_CHU")).isEqualTo(chapter);
        assertThat(survey.features()
                        .getLast()
                        .geometry()
                        .norm()
                        .equalsExact(PLOTS.getLast().shape().norm(), 0))
                .isTrue();
    }

    @Test
    void aTriggerOrAViewIsRefusedButNotTheHousekeepingOfAnIndex() {
        refused(
                "gpkg.trigger",
                "create trigger evil after insert on gpkg_contents begin delete from gpkg_contents; end");
        refused("gpkg.view", "create view v as select * from gpkg_contents");
        refused("gpkg.layers", "insert into gpkg_contents (table_name, data_type) values ('b', 'features')");
        refused("gpkg.not-a-geopackage", "drop table gpkg_contents");
        assertThat(read(ParcelFormats.geoPackage(
                                PLOTS,
                                9213,
                                "create trigger \"rtree_thửa đất_geom_insert\" after insert on \"thửa đất\" begin select 1; end"))
                        .features())
                .hasSize(300);
    }

    @Test
    void aColumnAddedLaterIsEmptyInTheRowsBeforeIt() {
        Survey survey = read(ParcelFormats.geoPackage(PLOTS, 9213, "alter table \"thửa đất\" add column moi text"));
        assertThat(survey.fields()).contains("MOI");
        assertThat(survey.features().getFirst().attribute("MOI")).isEmpty();
    }

    @Test
    void lyingBytesAreReadOrRefusedButNothingElseHappens() {
        byte[] good = ParcelFormats.geoPackage(PLOTS.subList(0, 12), 9213);
        Random random = new Random(11);
        for (int i = 0; i < 3_000; i++) {
            byte[] spoilt = good.clone();
            for (int n = 0; n < 1 + i % 3; n++) {
                // The first pages hold the schema and the roots, where a lie does most.
                int at = i % 2 == 0 ? random.nextInt(Math.min(6_000, good.length)) : random.nextInt(good.length);
                spoilt[at] = (byte) random.nextInt(256);
            }
            try {
                read(spoilt);
            } catch (FileRefused refused) {
                assertThat(refused.key()).isNotBlank();
            }
        }
    }
}
