package vn.dautu;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class TestDatabaseIT {

    @Test
    void aFreshDatabaseHasPostgisAndKnowsVietnameseLetters() throws SQLException {
        try (var connection = TestDatabase.fresh().connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select postgis_version(), upper('sân vận động' collate \"vi-x-icu\")")) {
            row.next();
            assertThat(row.getString(1)).startsWith("3.");
            assertThat(row.getString(2)).isEqualTo("SÂN VẬN ĐỘNG");
        }
    }

    @Test
    void twoFreshDatabasesDoNotSeeEachOther() throws SQLException {
        try (var mine = TestDatabase.fresh().connect();
                var yours = TestDatabase.fresh().connect();
                var write = mine.createStatement();
                var read = yours.createStatement()) {
            write.execute("create table book (id bigint)");
            try (var row = read.executeQuery("select to_regclass('book')")) {
                row.next();
                assertThat(row.getString(1)).isNull();
            }
        }
    }

    @Test
    void theOwnerIsNoSuperuserAndMayStillAddAProvincialMeridian() throws SQLException {
        try (var connection = TestDatabase.fresh().connect();
                var statement = connection.createStatement()) {
            statement.execute(
                    "insert into spatial_ref_sys (srid, auth_name, auth_srid, proj4text)"
                            + " values (990213, 'TEST', 990213, '+proj=tmerc +lon_0=106.5 +k=0.9999 +x_0=500000 +ellps=WGS84')");
            try (var row = statement.executeQuery("select current_setting('is_superuser')")) {
                row.next();
                assertThat(row.getString(1)).isEqualTo("off");
            }
        }
    }
}
