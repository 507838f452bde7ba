package vn.dautu.schedule.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Consumer;
import vn.dautu.schedule.Milestone;
import vn.dautu.ui.Texts;
import vn.dautu.ui.Wording;

/** Chooses a milestone that the project does not have yet. */
final class AddMilestoneDialog extends Dialog {

    AddMilestoneDialog(Texts texts, List<Milestone> missing, Consumer<Milestone> then) {
        Wording words = Wording.here(texts);
        setHeaderTitle(words.text("schedule.add"));
        Select<Milestone> choice = new Select<>();
        choice.setLabel(words.text("schedule.milestone"));
        choice.setItems(missing);
        choice.setItemLabelGenerator(milestone -> words.text(milestone.nameKey()));
        choice.setWidthFull();
        add(choice);
        Button next = new Button(
                words.text("action.next"),
                click -> choice.getOptionalValue().ifPresent(milestone -> {
                    close();
                    then.accept(milestone);
                }));
        next.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        getFooter().add(new Button(words.text("action.cancel"), click -> close()), next);
    }
}
