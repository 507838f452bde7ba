package vn.dautu.obstacle.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import vn.dautu.agency.AgencyRegister;
import vn.dautu.obstacle.Obstacle;
import vn.dautu.obstacle.ObstacleBook;
import vn.dautu.obstacle.ObstacleId;
import vn.dautu.project.ProjectContext;
import vn.dautu.project.Trial;
import vn.dautu.ui.Texts;

/** Changes who must act, what or by when; the reason is kept beside it. */
final class ReassignDialog extends ActDialog {

    private final transient ObstacleId obstacle;
    private final transient DutyFields duty;
    private final TextField reason = new TextField();

    ReassignDialog(
            Texts texts,
            ObstacleBook book,
            Trial trial,
            ProjectContext context,
            AgencyRegister agencies,
            Obstacle obstacle) {
        super(texts, book, trial, context, "obstacle.reassign", obstacle.latestFact());
        this.obstacle = obstacle.id();
        this.duty = new DutyFields(words(), agencies, context.today(), obstacle.duty());
        reason.setLabel(words().text("obstacle.reason"));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(500);
        reason.setWidthFull();
        add(ObstacleParts.note(obstacle.title()));
        List<Component> fields = new ArrayList<>(duty.fields());
        fields.add(reason);
        form(fields.toArray(Component[]::new));
    }

    @Override
    boolean isFilled() {
        return duty.isFilled(this) & !missing(reason, "obstacle.reason-missing");
    }

    @Override
    void act() {
        book.reassign(obstacle, duty.duty(), reason.getValue().strip(), seen());
    }
}
