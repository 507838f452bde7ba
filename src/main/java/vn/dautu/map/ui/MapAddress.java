package vn.dautu.map.ui;

import com.vaadin.flow.router.Location;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.text.Folding;
import vn.dautu.standing.Light;
import vn.dautu.standing.Standing;
import vn.dautu.ui.DayInAddress;

/**
 * What the address of the map asks for: days, filters, the project chosen and where to look. The page and its printed sheet read it alike.
 *
 * @param lights names of lights, empty for all
 * @param text in name, code or owner, without regard to accents; empty for any
 * @param camera {@code lon,lat,zoom}, or empty
 */
record MapAddress(
        AsOf asOf,
        Set<String> lights,
        String text,
        @Nullable Long project,
        String camera) {

    static final String LIGHTS = "lights";
    static final String PROJECT = "project";
    static final String CAMERA = "camera";
    static final String TEXT = "q";

    static MapAddress read(Location location, LocalDate today) {
        String project = DayInAddress.parameter(location, PROJECT);
        return new MapAddress(
                DayInAddress.read(location, today),
                new LinkedHashSet<>(Stream.of(
                                DayInAddress.parameter(location, LIGHTS).split(","))
                        .filter(name -> Arrays.stream(Light.values())
                                .anyMatch(light -> light.name().equals(name)))
                        .toList()),
                DayInAddress.parameter(location, TEXT),
                project.matches("\\d{1,18}") ? Long.valueOf(project) : null,
                DayInAddress.parameter(location, CAMERA));
    }

    boolean shows(Standing standing) {
        String folded = Folding.fold(text);
        return (lights.isEmpty() || lights.contains(standing.light().name()))
                && (folded.isEmpty()
                        || Folding.fold(standing.profile().name() + " "
                                        + standing.profile().code() + " " + standing.ownerName())
                                .contains(folded));
    }

    /** Without a filter the list is of those that are late; with one, of those it lets through. */
    List<Standing> listed(List<Standing> all) {
        List<Standing> shown = all.stream().filter(this::shows).toList();
        return isFiltered()
                ? shown
                : shown.stream()
                        .filter(standing -> standing.light() == Light.RED)
                        .toList();
    }

    boolean isFiltered() {
        return !lights.isEmpty() || !text.isEmpty();
    }
}
