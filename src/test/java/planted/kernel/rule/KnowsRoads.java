package planted.kernel.rule;

import org.springframework.jdbc.core.simple.JdbcClient;
import planted.road.RoadBook;

/** A word of the kernel that knows a book and asks the database. */
class KnowsRoads {

    String name(RoadBook book, JdbcClient jdbc) {
        return jdbc.sql("select name from road").query(String.class).single() + book;
    }
}
