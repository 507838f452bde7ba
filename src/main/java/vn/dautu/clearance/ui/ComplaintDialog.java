package vn.dautu.clearance.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dautu.clearance.ComplaintEntry;
import vn.dautu.clearance.HouseholdDossier;
import vn.dautu.clearance.StepBook;
import vn.dautu.project.ProjectId;
import vn.dautu.ui.Fields;
import vn.dautu.ui.Texts;

/** A complaint, or the end of one. */
final class ComplaintDialog extends EntryDialog {

    private static final int LONGEST = 120;

    private final transient StepBook book;
    private final ProjectId project;
    private final String household;
    private final TextField number;
    private final Select<ComplaintEntry.Subject> subject = new Select<>();
    private final TextField body;
    private final DatePicker filed;
    private final DatePicker resolved;

    ComplaintDialog(
            Texts texts,
            StepBook book,
            ProjectId project,
            String household,
            HouseholdDossier.@Nullable Complaint before,
            LocalDate today) {
        super(texts, household + " · " + vn.dautu.ui.Wording.here(texts).text("clearance.record-complaint"));
        this.book = book;
        this.project = project;
        this.household = household;
        number = Fields.line(words().text("clearance.complaint-number"), LONGEST);
        subject.setLabel(words().text("clearance.complaint-about"));
        subject.setItems(ComplaintEntry.Subject.values());
        subject.setItemLabelGenerator(value -> words().text(value.nameKey()));
        subject.setValue(ComplaintEntry.Subject.PRICE);
        subject.setWidthFull();
        body = Fields.line(words().text("clearance.complaint-body"), LONGEST);
        filed = day("clearance.filed-on", today);
        filed.setValue(today);
        resolved = day("clearance.resolved-on", today);
        if (before != null) {
            number.setValue(before.number());
            number.setReadOnly(true);
            subject.setValue(before.subject());
            body.setValue(before.body());
            filed.setValue(before.filedOn());
            resolved.setValue(before.resolvedOn());
        }
        form(number, subject, body, filed, resolved);
    }

    @Override
    boolean isFilled() {
        boolean filled = !(missing(number) | missing(body) | missing(filed));
        boolean backwards =
                !resolved.isEmpty() && !filed.isEmpty() && resolved.getValue().isBefore(filed.getValue());
        resolved.setInvalid(backwards);
        resolved.setErrorMessage(backwards ? words().text("clearance.ends-before") : "");
        return filled && !backwards;
    }

    @Override
    void act() {
        book.enterComplaints(List.of(new ComplaintEntry(
                project,
                household,
                number.getValue().strip(),
                subject.getValue(),
                body.getValue().strip(),
                filed.getValue(),
                resolved.getValue(),
                book.stampOf(project, filed.getValue()))));
    }
}
