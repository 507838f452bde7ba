package vn.dautu.kernel.geo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dautu.kernel.geo.RecognisedCrs.Kind;

class PrjReaderTest {

    static String tm3(String name, String datum, String meridian) {
        return "PROJCS[\"" + name + "\",GEOGCS[\"GCS\",DATUM[\"" + datum
                + "\",SPHEROID[\"WGS_1984\",6378137.0,298.257223563]],PRIMEM[\"Greenwich\",0.0],"
                + "UNIT[\"Degree\",0.0174532925199433]],PROJECTION[\"Transverse_Mercator\"],"
                + "PARAMETER[\"False_Easting\",500000.0],PARAMETER[\"False_Northing\",0.0],"
                + "PARAMETER[\"Central_Meridian\"," + meridian + "],PARAMETER[\"Scale_Factor\",0.9999],"
                + "PARAMETER[\"Latitude_Of_Origin\",0.0],UNIT[\"Meter\",1.0]]";
    }

    @Test
    void anArcGisFileOfBacKanIs9213WhateverItCallsItself() {
        RecognisedCrs crs = PrjReader.recognise(tm3("HN_VN2000_tinh_nao_do", "D_Vietnam_2000", "106.5"));

        assertThat(crs.kind()).isEqualTo(Kind.VN2000_TM3);
        assertThat(crs.epsg()).isEqualTo(9213);
        assertThat(crs.hasDatumShift()).isFalse();
        assertThat(crs.zone()).isEqualTo(TmMeridian.BAC_KAN);
        assertThat(PrjReader.recognise(tm3("VN-2000 106.5", "D_WGS_1984", "106.5"))
                        .epsg())
                .isEqualTo(9213);
    }

    @Test
    void aNeighboursMeridianIsNamedAndAnUnknownOneStillSeen() {
        assertThat(PrjReader.recognise(tm3("x", "D_Vietnam_2000", "106")).epsg())
                .isEqualTo(9211);
        RecognisedCrs odd = PrjReader.recognise(tm3("x", "D_Vietnam_2000", "106.4"));
        assertThat(odd.kind()).isEqualTo(Kind.VN2000_TM3);
        assertThat(odd.epsg()).isZero();
        assertThat(odd.zone()).isNull();
    }

    @Test
    void theOgcFormWithAuthorityAxesAndShiftIsReadToo() {
        String wkt = "PROJCS[\"VN-2000 / TM-3 106-30\", GEOGCS[\"VN-2000\", DATUM[\"Vietnam_2000\","
                + " SPHEROID[\"WGS 84\",6378137,298.257223563,AUTHORITY[\"EPSG\",\"7030\"]],"
                + " TOWGS84[-191.9,-39.3,-111.4,0.009,-0.019,0.004,0.25], AUTHORITY[\"EPSG\",\"6756\"]],"
                + " PRIMEM[\"Greenwich\",0], UNIT[\"degree\",0.0174532925199433]],"
                + " PROJECTION[\"Transverse_Mercator\"], PARAMETER[\"latitude_of_origin\",0],"
                + " PARAMETER[\"central_meridian\",106.5], PARAMETER[\"scale_factor\",0.9999],"
                + " PARAMETER[\"false_easting\",500000], PARAMETER[\"false_northing\",0],"
                + " UNIT[\"metre\",1,AUTHORITY[\"EPSG\",\"9001\"]], AXIS[\"Easting\",EAST], AXIS[\"Northing\",NORTH]]";

        RecognisedCrs crs = PrjReader.recognise(wkt);
        assertThat(crs.epsg()).isEqualTo(9213);
        assertThat(crs.hasDatumShift()).isTrue();
    }

    @Test
    void degreesAndUtmAreToldApart() {
        String wgs = "GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\",SPHEROID[\"WGS_1984\",6378137.0,298.257223563]],"
                + "PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]";
        assertThat(PrjReader.recognise(wgs).kind()).isEqualTo(Kind.WGS84);
        assertThat(PrjReader.recognise(wgs.replace("D_WGS_1984", "D_Vietnam_2000"))
                        .kind())
                .isEqualTo(Kind.UNKNOWN);
        String utm = tm3("WGS_1984_UTM_Zone_48N", "D_WGS_1984", "105.0").replace("0.9999", "0.9996");
        assertThat(PrjReader.recognise(utm).epsg()).isEqualTo(32648);
        assertThat(PrjReader.recognise(utm.replace("D_WGS_1984", "D_Vietnam_2000"))
                        .kind())
                .isEqualTo(Kind.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "PROJCS",
                "PROJCS[",
                "PROJCS[]",
                "PROJCS[\"x\"",
                "PROJCS[\"x\"]]",
                "PROJCS[\"x\",1e999]",
                "PROJCS[\"x\",--5]",
                "<?xml version=\"1.0\"?><!DOCTYPE x SYSTEM \"http://127.0.0.1/\"><x/>",
                "LOCAL_CS[\"jndi:ldap://127.0.0.1/x\"]",
                "EPSG:9213",
                "\u0000\u0000"
            })
    void nonsenseIsUnknownAndNothingMore(String text) {
        assertThat(PrjReader.recognise(text).kind()).isEqualTo(Kind.UNKNOWN);
    }

    @Test
    void deepLongAndWideTextsAreNotFollowed() {
        assertThat(PrjReader.recognise("A[".repeat(8_000)).kind()).isEqualTo(Kind.UNKNOWN);
        assertThat(PrjReader.recognise("GEOGCS[" + "1,".repeat(8_000) + "1]").kind())
                .isEqualTo(Kind.UNKNOWN);
        assertThat(PrjReader.recognise(tm3("x".repeat(20_000), "D", "106.5")).kind())
                .isEqualTo(Kind.UNKNOWN);
    }

    @Test
    void feetGradsAndAnotherOriginAreNotOurs() {
        String good = tm3("x", "D_Vietnam_2000", "106.5");
        assertThat(PrjReader.recognise(good.replace("\"Meter\",1.0", "\"Foot\",0.3048"))
                        .kind())
                .isEqualTo(Kind.UNKNOWN);
        assertThat(PrjReader.recognise(good.replace("500000.0", "0.0")).kind()).isEqualTo(Kind.UNKNOWN);
        assertThat(PrjReader.recognise(good.replace("\"Greenwich\",0.0", "\"Paris\",2.33"))
                        .kind())
                .isEqualTo(Kind.UNKNOWN);
        assertThat(PrjReader.recognise(good.replace("298.257223563", "298.3")).kind())
                .isEqualTo(Kind.UNKNOWN);
    }
}
