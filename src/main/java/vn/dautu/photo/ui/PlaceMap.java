package vn.dautu.photo.ui;

import static vn.dautu.ui.Markup.div;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import vn.dautu.kernel.geo.LonLat;
import vn.dautu.map.MapWords;
import vn.dautu.map.TileVersion;
import vn.dautu.project.Place;
import vn.dautu.project.ProjectContext;
import vn.dautu.project.ProjectRegister;
import vn.dautu.standing.StandingBook;
import vn.dautu.ui.DtMap;
import vn.dautu.ui.Texts;
import vn.dautu.ui.Wording;

/** A small map on which a click says where a photograph was taken. */
final class PlaceMap {

    private PlaceMap() {}

    /** What it takes to draw one. */
    record Maker(Texts texts, ProjectRegister register, StandingBook standings, TileVersion tiles) {

        /** @param at where to look first; null for the project's own place */
        Component of(ProjectContext context, @Nullable LonLat at, BiConsumer<Double, Double> clicked) {
            DtMap map = new DtMap(false);
            MapWords.give(map, Wording.here(texts));
            map.show(context.asOf(), standings.version(), tiles.current());
            map.select(context.project().value());
            Place home = register.places(context.asOf()).get(context.project());
            if (at != null) {
                map.camera(camera(at.lon(), at.lat(), 16));
            } else if (home != null) {
                map.camera(camera(home.lon(), home.lat(), home.approximate() ? 12 : 15));
            }
            map.closeUp();
            map.onPlace(clicked);
            return div("dt-photo-place", map);
        }

        private static String camera(double lon, double lat, int zoom) {
            return String.format(Locale.ROOT, "%.5f,%.5f,%d.00", lon, lat, zoom);
        }
    }
}
