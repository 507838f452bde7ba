package vn.dautu.clearance.ui;

import static vn.dautu.ui.Markup.div;
import static vn.dautu.ui.Markup.el;
import static vn.dautu.ui.Markup.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import java.time.LocalDate;
import vn.dautu.kernel.rule.Refusal;
import vn.dautu.ui.Fields;
import vn.dautu.ui.Messages;
import vn.dautu.ui.Texts;
import vn.dautu.ui.Wording;

/** Something recorded of one household. */
abstract class EntryDialog extends Dialog {

    final transient Texts texts;
    private final HtmlContainer notice = with(div(""), "role", "alert");

    EntryDialog(Texts texts, String title) {
        this.texts = texts;
        setHeaderTitle(title);
        setWidth("min(520px, 96vw)");
        add(notice);
        Button save = new Button(words().text("action.save"), click -> save());
        save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        getFooter().add(new Button(words().text("action.cancel"), click -> close()), save);
    }

    final Wording words() {
        return Wording.here(texts);
    }

    final void form(Component... fields) {
        HtmlContainer form = div("dt-form");
        form.add(fields);
        add(form);
    }

    /** A day of the past, today unless told otherwise. */
    final DatePicker day(String key, LocalDate today) {
        DatePicker field = Fields.day(words().text(key));
        field.setMax(today);
        return field;
    }

    /** Marks an empty field. */
    final <T extends HasValue<?, ?> & HasValidation> boolean missing(T field) {
        boolean empty = field.isEmpty() || field.getValue() instanceof String text && text.isBlank();
        field.setInvalid(empty);
        field.setErrorMessage(empty ? words().text("clearance.field-missing") : "");
        return empty;
    }

    abstract boolean isFilled();

    abstract void act();

    private void save() {
        notice.removeAll();
        if (!isFilled()) {
            return;
        }
        try {
            act();
            close();
            Messages.done(words().text("clearance.saved"));
        } catch (Refusal refused) {
            notice.add(with(el("p", "dt-notice", words().capital(words().say(refused.reason()))), "data-light", "RED"));
        }
    }
}
