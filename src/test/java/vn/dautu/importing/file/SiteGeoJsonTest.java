package vn.dautu.importing.file;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dautu.importing.file.HostileFiles.utf8;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteGeoJsonTest {

    private static Sites read(String json) {
        return SiteGeoJson.read(new FileGate().check("vi-tri.geojson", utf8(json)));
    }

    private static String collection(String date, String... geometries) {
        StringBuilder json = new StringBuilder("\uFEFF{ \"type\":\"FeatureCollection\"," + date + "\"features\":[");
        for (int i = 0; i < geometries.length; i++) {
            json.append(i == 0 ? "" : ",")
                    .append("{\"type\":\"Feature\",\"geometry\":")
                    .append(geometries[i])
                    .append(",\"properties\":{\"ma_du_an\":\"DA-0")
                    .append(i + 1)
                    .append("\",\"so_do\":true,\"dai\":12.50,\"trong\":null,\"long\":{\"a\":[1]}}}");
        }
        return json.append("]}").toString();
    }

    private static final String DATED = "\"so_lieu_den_ngay\":\"2021-12-31\",";
    private static final String POINT = "{\"type\":\"Point\",\"coordinates\":[105.8348,22.147]}";

    @Test
    void sitesLinesAndPointsComeWithTheirPropertiesAndTheirDay() {
        Sites sites = read(collection(
                DATED,
                "{\"coordinates\":[[[105.83,22.14],[105.84,22.14],[105.84,22.15],[105.83,22.14]]],\"type\":\"Polygon\"}",
                "{\"type\":\"MultiLineString\",\"coordinates\":[[[105.83,22.14,120.5],[105.84,22.14,121]]]}",
                POINT,
                "{\"type\":\"MultiPolygon\",\"coordinates\":[[[[105.83,22.14],[105.84,22.14],[105.84,22.15],[105.83,22.14]]]]}",
                "{\"type\":\"LineString\",\"coordinates\":[[105.83,22.14],[105.84,22.14]]}",
                "{\"type\":\"MultiPoint\",\"coordinates\":[[105.83,22.14]]}"));

        assertThat(sites.issues()).isEmpty();
        assertThat(sites.knownOn()).isEqualTo(LocalDate.of(2021, 12, 31));
        assertThat(sites.features()).hasSize(6).allMatch(f -> f.geometry().getSRID() == 4326);
        SiteFeature third = sites.features().get(2);
        assertThat(third.number()).isEqualTo(3);
        assertThat(third.geometry().getCoordinate().getX()).isEqualTo(105.8348);
        assertThat(third.properties()).containsOnlyKeys("ma_du_an", "so_do", "dai");
        assertThat(third.property("so_do")).isEqualTo("true");
        assertThat(third.property("dai")).isEqualTo("12.50");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\":\"Point\",\"coordinates\":[22.147,105.8348]}|geojson.latitude-first",
                "{\"type\":\"Point\",\"coordinates\":[431191.5,2450092.5]}|geojson.metres",
                "{\"type\":\"Point\",\"coordinates\":[2.35,48.85]}|geojson.outside-vietnam",
                "{\"type\":\"LineString\",\"coordinates\":[[105.8,22.1],[0,0]]}|geojson.outside-vietnam",
                "null|geojson.no-geometry",
                "{\"type\":\"Point\"}|geojson.bad-geometry",
                "{\"type\":\"Circle\",\"coordinates\":[105.8,22.1]}|geojson.bad-geometry",
                "{\"type\":\"Polygon\",\"coordinates\":[105.8,22.1]}|geojson.bad-geometry",
                "{\"type\":\"Polygon\",\"coordinates\":[]}|geojson.bad-geometry",
                "{\"type\":\"Polygon\",\"coordinates\":[[[105.8,22.1],[105.9,22.1],[105.9,22.2]]]}|geojson.bad-geometry",
                "{\"type\":\"LineString\",\"coordinates\":[[105.8,22.1]]}|geojson.bad-geometry",
                "{\"type\":\"GeometryCollection\",\"geometries\":[]}|geojson.bad-geometry",
            })
    void aBadGeometryIsToldByTheNumberOfItsFeature(String geometry, String key) {
        Sites sites = read(collection(DATED, POINT, geometry));
        assertThat(sites.features()).hasSize(1);
        assertThat(sites.issues()).singleElement().satisfies(i -> {
            assertThat(i.key()).isEqualTo(key);
            assertThat(i.row()).isEqualTo(2);
            assertThat(i.isError()).isTrue();
        });
    }

    @Test
    void aBowtieIsKeptToBeShown() {
        Sites sites = read(
                collection(
                        DATED,
                        "{\"type\":\"Polygon\",\"coordinates\":[[[105.8,22.1],[105.9,22.2],[105.9,22.1],[105.8,22.2],[105.8,22.1]]]}"));
        assertThat(sites.features()).hasSize(1);
        assertThat(sites.issues())
                .singleElement()
                .satisfies(i -> assertThat(i.geometry()).isNotNull());
    }

    @Test
    void aMissingOrWrongDayIsAnIssue() {
        assertThat(read(collection("", POINT)).issues())
                .extracting(ImportIssue::key)
                .containsExactly("geojson.no-date");
        assertThat(read(collection("\"so_lieu_den_ngay\":20211231,", POINT)).issues())
                .extracting(ImportIssue::key)
                .containsExactly("geojson.no-date");
        Sites wrong = read(collection("\"so_lieu_den_ngay\":\"2021-02-30\",", POINT));
        assertThat(wrong.knownOn()).isNull();
        assertThat(wrong.issues()).extracting(ImportIssue::key).containsExactly("date.no-such-day");
    }

    @Test
    void aCrsMemberThatSaysWgs84IsNoHarm() {
        String qgis = "\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:OGC:1.3:CRS84\"}},";
        assertThat(read(collection(DATED + qgis, POINT)).features()).hasSize(1);
        assertThat(read(collection(DATED + "\"crs\":null,", POINT)).features()).hasSize(1);
    }

    @Test
    void oldEncodingsInPropertiesAreTold() {
        Sites sites = read(collection(DATED, POINT).replace("DA-01", "S©n vËn ®éng"));
        assertThat(sites.issues()).extracting(ImportIssue::key).containsExactly("text.tcvn3");
        assertThat(sites.issues().get(0).column()).isEqualTo("ma_du_an");
    }
}
