package vn.dautu.obstacle;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import vn.dautu.schedule.DelayCause;
import vn.dautu.schedule.Milestone;

/** One thing said about an obstacle, of one day. */
public sealed interface ObstacleStatement {

    /** The column {@code kind} of the book's table. */
    String kind();

    /**
     * What it is. Said again it corrects what was said before.
     *
     * @param place WGS 84 (EPSG:4326), longitude then latitude; null when it has none
     * @param chainage such as {@code Km4+200–Km5+100}, as written
     * @param holds the milestone it holds
     * @param parcels ids of the parcels of {@code clearance} that it holds
     */
    record Raised(
            String title,
            DelayCause mainCause,
            List<DelayCause> otherCauses,
            @Nullable Geometry place,
            @Nullable String chainage,
            @Nullable Milestone holds,
            List<Long> parcels)
            implements ObstacleStatement {

        @Override
        public String kind() {
            return "RAISED";
        }
    }

    /** @param reason why who, what or when changed; null with the first duty */
    record Assigned(Duty duty, @Nullable String reason) implements ObstacleStatement {

        @Override
        public String kind() {
            return "ASSIGNED";
        }
    }

    /**
     * Something done about it.
     *
     * @param mark tells apart the steps of one day: said again under the same mark, a step is corrected
     * @param by who did it, as written
     */
    record Step(
            String mark,
            String note,
            @Nullable String by,
            @Nullable String document) implements ObstacleStatement {

        @Override
        public String kind() {
            return "STEP";
        }
    }

    record Resolved(String how, @Nullable String document) implements ObstacleStatement {

        @Override
        public String kind() {
            return "RESOLVED";
        }
    }

    record Reopened(String reason) implements ObstacleStatement {

        @Override
        public String kind() {
            return "REOPENED";
        }
    }
}
