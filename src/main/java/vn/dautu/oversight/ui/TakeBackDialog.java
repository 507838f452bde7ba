package vn.dautu.oversight.ui;

import static vn.dautu.ui.Markup.div;
import static vn.dautu.ui.Markup.el;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import vn.dautu.kernel.rule.Refusal;
import vn.dautu.oversight.OversightBook;
import vn.dautu.oversight.OversightEvent;
import vn.dautu.project.ProjectContext;
import vn.dautu.ui.Messages;
import vn.dautu.ui.Texts;
import vn.dautu.ui.Wording;

/** Takes back an event that was recorded by mistake, with a reason. */
final class TakeBackDialog extends Dialog {

    TakeBackDialog(Texts texts, OversightBook book, ProjectContext context, OversightEvent event) {
        Wording words = Wording.here(texts);
        setHeaderTitle(words.text("oversight.take-back-of", event.kind(), event.happenedOn()));
        setWidth("min(520px, 96vw)");
        TextField reason = new TextField();
        reason.setLabel(words.text("oversight.reason"));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(500);
        reason.setWidthFull();
        add(div("dt-form", el("p", "dt-card-note", event.finding() == null ? "" : event.finding()), reason));
        Button save = new Button(words.text("oversight.take-back"), click -> {
            try {
                book.withdraw(context.project(), event.id(), reason.getValue().strip());
                close();
                Messages.done(words.text("oversight.taken-back-done"));
            } catch (Refusal refused) {
                reason.setErrorMessage(words.say(refused.reason()));
                reason.setInvalid(true);
            }
        });
        save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        getFooter().add(new Button(words.text("action.cancel"), click -> close()), save);
    }
}
