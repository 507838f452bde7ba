package vn.dautu.obstacle.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dautu.agency.Agency;
import vn.dautu.agency.AgencyRegister;
import vn.dautu.obstacle.Duty;
import vn.dautu.ui.Wording;

/** Who must act, on what, by when: the same four fields when an obstacle is raised and when its duty changes. */
final class DutyFields {

    private final ComboBox<Agency> agency = new ComboBox<>();
    private final TextField person = new TextField();
    private final TextField task = new TextField();
    private final DatePicker due;

    DutyFields(Wording words, AgencyRegister agencies, LocalDate today, @Nullable Duty before) {
        agency.setLabel(words.text("obstacle.agency"));
        agency.setItems(agencies.list().stream()
                .filter(each -> !AgencyRegister.hasEnded(each, today))
                .toList());
        agency.setItemLabelGenerator(Agency::shortName);
        agency.setRequiredIndicatorVisible(true);
        agency.setWidthFull();
        person.setLabel(words.text("obstacle.person"));
        person.setHelperText(words.text("obstacle.person-hint"));
        person.setMaxLength(120);
        person.setWidthFull();
        task.setLabel(words.text("obstacle.task"));
        task.setRequiredIndicatorVisible(true);
        task.setMaxLength(300);
        task.setWidthFull();
        due = ObstacleParts.day(words.text("obstacle.due"), before == null ? null : before.dueOn());
        if (before != null) {
            agency.setValue(agencies.actingOn(today).get(before.agency()));
            person.setValue(before.person() == null ? "" : before.person());
            task.setValue(before.task());
        }
    }

    List<Component> fields() {
        return List.of(agency, person, task, due);
    }

    boolean isFilled(ActDialog dialog) {
        return !(dialog.missing(agency, "obstacle.agency-missing")
                | dialog.missing(task, "obstacle.task-missing")
                | dialog.missing(due, "obstacle.due-missing"));
    }

    Duty duty() {
        return new Duty(
                agency.getValue().id(),
                person.getValue().isBlank() ? null : person.getValue().strip(),
                task.getValue().strip(),
                due.getValue());
    }
}
