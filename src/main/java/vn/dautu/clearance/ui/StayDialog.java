package vn.dautu.clearance.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dautu.clearance.HouseholdDossier;
import vn.dautu.clearance.StayEntry;
import vn.dautu.clearance.StepBook;
import vn.dautu.project.ProjectId;
import vn.dautu.ui.Fields;
import vn.dautu.ui.Texts;

/** A dossier goes to a body, or comes back from it. */
final class StayDialog extends EntryDialog {

    private static final int LONGEST = 160;

    private final transient StepBook book;
    private final ProjectId project;
    private final String household;
    private final TextField dossier;
    private final TextField body;
    private final DatePicker received;
    private final DatePicker returned;
    private final TextField outcome;

    StayDialog(
            Texts texts,
            StepBook book,
            ProjectId project,
            String household,
            HouseholdDossier.@Nullable Stay before,
            LocalDate today) {
        super(texts, household + " · " + vn.dautu.ui.Wording.here(texts).text("clearance.record-stay"));
        this.book = book;
        this.project = project;
        this.household = household;
        dossier = Fields.line(words().text("clearance.dossier"), LONGEST);
        body = Fields.line(words().text("clearance.dossier-with"), LONGEST);
        received = day("clearance.received-on", today);
        received.setValue(today);
        returned = day("clearance.returned-on", today);
        outcome = Fields.line(words().text("clearance.outcome"), LONGEST);
        if (before != null) {
            dossier.setValue(before.dossier());
            body.setValue(before.body());
            received.setValue(before.receivedOn());
            dossier.setReadOnly(true);
            body.setReadOnly(true);
            received.setReadOnly(true);
            returned.setValue(before.returnedOn() == null ? today : before.returnedOn());
            outcome.setValue(before.outcome() == null ? "" : before.outcome());
        }
        form(dossier, body, received, returned, outcome);
    }

    @Override
    boolean isFilled() {
        boolean filled = !(missing(dossier) | missing(body) | missing(received));
        boolean backwards = !returned.isEmpty()
                && !received.isEmpty()
                && returned.getValue().isBefore(received.getValue());
        returned.setInvalid(backwards);
        returned.setErrorMessage(backwards ? words().text("clearance.ends-before") : "");
        return filled && !backwards;
    }

    @Override
    void act() {
        book.enterStays(List.of(new StayEntry(
                project,
                household,
                dossier.getValue().strip(),
                body.getValue().strip(),
                received.getValue(),
                returned.getValue(),
                outcome.getValue().isBlank() ? null : outcome.getValue().strip(),
                book.stampOf(project, received.getValue()))));
    }
}
