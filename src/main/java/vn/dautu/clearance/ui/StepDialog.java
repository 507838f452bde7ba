package vn.dautu.clearance.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import vn.dautu.clearance.HouseholdDossier;
import vn.dautu.clearance.StepBook;
import vn.dautu.clearance.StepState;
import vn.dautu.project.ProjectId;
import vn.dautu.ui.Texts;

/** How one step of one household stands. */
final class StepDialog extends EntryDialog {

    private final transient StepBook book;
    private final ProjectId project;
    private final String household;
    private final String step;
    private final Select<StepState> state = new Select<>();
    private final DatePicker on;
    private final PaperFields paper;
    private final MultiSelectComboBox<String> missing = new MultiSelectComboBox<>();

    StepDialog(
            Texts texts,
            StepBook book,
            ProjectId project,
            String household,
            HouseholdDossier.Step told,
            LocalDate today) {
        super(
                texts,
                household + " · "
                        + vn.dautu.ui.Wording.here(texts).text(told.step().nameKey()));
        this.book = book;
        this.project = project;
        this.household = household;
        this.step = told.step().code();
        state.setLabel(words().text("clearance.state"));
        state.setItems(StepState.values());
        state.setItemLabelGenerator(value -> words().text(value.nameKey()));
        state.setValue(told.on() == null && told.state() == StepState.CHUA ? StepState.XONG : told.state());
        state.setWidthFull();
        on = day("clearance.done-on", today);
        on.setValue(told.on() == null ? today : told.on());
        paper = new PaperFields(words());
        missing.setLabel(words().text("clearance.papers-missing"));
        missing.setItems(Stream.concat(told.step().papers().stream(), told.papersMissing().stream())
                .distinct()
                .toList());
        missing.setValue(told.papersMissing());
        missing.setWidthFull();
        state.addValueChangeListener(change -> on.setRequiredIndicatorVisible(change.getValue() == StepState.XONG));
        form(state, on, paper.number(), paper.upload(), missing);
    }

    @Override
    boolean isFilled() {
        boolean dayMissing = state.getValue() == StepState.XONG && missing(on);
        return paper.isGood() && !dayMissing;
    }

    @Override
    void act() {
        StepState chosen = state.getValue();
        book.record(
                project,
                List.of(household),
                step,
                chosen,
                chosen == StepState.CHUA || chosen == StepState.KHONG ? null : on.getValue(),
                paper.paper(),
                List.copyOf(missing.getValue()));
    }
}
