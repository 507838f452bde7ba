package vn.dautu.obstacle.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import vn.dautu.agency.AgencyRegister;
import vn.dautu.clearance.ParcelName;
import vn.dautu.kernel.geo.LonLat;
import vn.dautu.kernel.rule.Refusal;
import vn.dautu.obstacle.NewObstacle;
import vn.dautu.obstacle.Obstacle;
import vn.dautu.obstacle.ObstacleBook;
import vn.dautu.obstacle.ObstacleStatement;
import vn.dautu.obstacle.Spot;
import vn.dautu.project.ProjectContext;
import vn.dautu.project.Trial;
import vn.dautu.schedule.DelayCause;
import vn.dautu.schedule.Milestone;
import vn.dautu.ui.Texts;

/** Raises an obstacle, or corrects what one is. */
final class RaiseDialog extends ActDialog {

    private static final GeometryFactory WGS84 = new GeometryFactory();

    private final transient @Nullable Obstacle before;
    private final TextField title = new TextField();
    private final ComboBox<DelayCause> mainCause = new ComboBox<>();
    private final MultiSelectComboBox<DelayCause> otherCauses = new MultiSelectComboBox<>();
    private final ComboBox<Milestone> holds = new ComboBox<>();
    private final MultiSelectComboBox<ParcelName> parcels = new MultiSelectComboBox<>();
    private final TextField chainage = new TextField();
    private final TextField place = new TextField();
    private final DatePicker raisedOn;
    private final transient DutyFields duty;
    private final String placeBefore;

    /** @param before the obstacle to correct, null to raise a new one */
    RaiseDialog(
            Texts texts,
            ObstacleBook book,
            Trial trial,
            ProjectContext context,
            AgencyRegister agencies,
            List<ParcelName> known,
            @Nullable Obstacle before) {
        super(
                texts,
                book,
                trial,
                context,
                before == null ? "obstacle.raise" : "obstacle.correct",
                before == null ? 0 : before.latestFact());
        this.before = before;
        title.setLabel(words().text("obstacle.what"));
        title.setRequiredIndicatorVisible(true);
        title.setMaxLength(300);
        title.setWidthFull();
        causes();
        holds.setLabel(words().text("obstacle.milestone"));
        holds.setItems(Milestone.values());
        holds.setItemLabelGenerator(milestone -> words().text(milestone.nameKey()));
        holds.setClearButtonVisible(true);
        holds.setWidthFull();
        parcels.setLabel(words().text("obstacle.parcels"));
        parcels.setItems(known);
        parcels.setItemLabelGenerator(ParcelName::sheetAndNumber);
        parcels.setWidthFull();
        parcels.setVisible(!known.isEmpty());
        chainage.setLabel(words().text("obstacle.chainage"));
        chainage.setPlaceholder("Km4+200–Km5+100");
        chainage.setMaxLength(80);
        chainage.setWidthFull();
        place.setLabel(words().text("obstacle.place"));
        place.setHelperText(words().text("obstacle.place-hint"));
        place.setMaxLength(80);
        place.setWidthFull();
        place.addValueChangeListener(change -> readPlace());
        raisedOn = ObstacleParts.day(
                words().text("obstacle.raised-on"), before == null ? context.today() : before.raisedOn());
        raisedOn.setMax(context.today());
        duty = new DutyFields(words(), agencies, context.today(), before == null ? null : before.duty());
        placeBefore = before == null ? "" : written(before.point());
        if (before != null) {
            fill(before, known);
        }
        List<Component> fields = new ArrayList<>(List.of(title));
        if (before == null) {
            fields.add(raisedOn);
        }
        fields.addAll(List.of(mainCause, otherCauses));
        if (before == null) {
            fields.addAll(duty.fields());
        }
        fields.addAll(List.of(holds, parcels, chainage, place));
        form(fields.toArray(Component[]::new));
    }

    private void causes() {
        mainCause.setLabel(words().text("obstacle.main-cause"));
        mainCause.setItems(DelayCause.all());
        mainCause.setItemLabelGenerator(this::name);
        mainCause.setRequiredIndicatorVisible(true);
        mainCause.setWidthFull();
        otherCauses.setLabel(words().text("obstacle.other-causes"));
        otherCauses.setItems(DelayCause.all());
        otherCauses.setItemLabelGenerator(this::name);
        otherCauses.setWidthFull();
    }

    private String name(DelayCause cause) {
        return cause.official() + " " + words().text(cause.nameKey());
    }

    private void fill(Obstacle obstacle, List<ParcelName> known) {
        title.setValue(obstacle.title());
        mainCause.setValue(obstacle.mainCause());
        otherCauses.setValue(java.util.Set.copyOf(obstacle.otherCauses()));
        holds.setValue(obstacle.holds());
        parcels.setValue(known.stream()
                .filter(name -> obstacle.parcels().contains(name.id()))
                .collect(java.util.stream.Collectors.toSet()));
        chainage.setValue(obstacle.chainage() == null ? "" : obstacle.chainage());
        place.setValue(placeBefore);
    }

    private String written(@Nullable LonLat point) {
        return point == null ? "" : degrees(point.lon()) + "; " + degrees(point.lat());
    }

    private String degrees(double value) {
        return words().number(BigDecimal.valueOf(value).setScale(6, RoundingMode.HALF_UP));
    }

    /** Says how the place was read, so that exchanged or mistyped numbers show before they are saved. */
    private boolean readPlace() {
        place.setInvalid(false);
        place.setHelperText(words().text("obstacle.place-hint"));
        if (place.getValue().isBlank()) {
            return true;
        }
        try {
            LonLat spot = Spot.read(place.getValue());
            place.setHelperText(words().text("obstacle.place-read", degrees(spot.lon()), degrees(spot.lat())));
            return true;
        } catch (Refusal refused) {
            place.setErrorMessage(words().say(refused.reason()));
            place.setInvalid(true);
            return false;
        }
    }

    @Override
    boolean isFilled() {
        boolean described = !(missing(title, "obstacle.title-missing") | missing(mainCause, "obstacle.cause-missing"));
        boolean placed = readPlace();
        boolean assigned = before != null || !missing(raisedOn, "obstacle.day-missing") & duty.isFilled(this);
        return described && placed && assigned;
    }

    @Override
    void act() {
        ObstacleStatement.Raised what = new ObstacleStatement.Raised(
                title.getValue().strip(),
                mainCause.getValue(),
                otherCauses.getValue().stream()
                        .filter(cause -> !cause.equals(mainCause.getValue()))
                        .sorted(java.util.Comparator.comparing(DelayCause::code))
                        .toList(),
                shape(),
                chainage.getValue().isBlank() ? null : chainage.getValue().strip(),
                holds.getValue(),
                parcels.getValue().stream().map(ParcelName::id).toList());
        if (before == null) {
            book.raise(new NewObstacle(context.project(), what, raisedOn.getValue(), duty.duty()));
        } else {
            book.correct(before.id(), what, seen());
        }
    }

    private @Nullable Geometry shape() {
        if (before != null && place.getValue().equals(placeBefore)) {
            return book.place(before.id(), context.asOf()).orElse(null);
        }
        if (place.getValue().isBlank()) {
            return null;
        }
        LonLat spot = Spot.read(place.getValue());
        return WGS84.createPoint(new Coordinate(spot.lon(), spot.lat()));
    }
}
