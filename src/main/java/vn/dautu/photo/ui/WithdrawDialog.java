package vn.dautu.photo.ui;

import static vn.dautu.ui.Markup.div;
import static vn.dautu.ui.Markup.el;
import static vn.dautu.ui.Markup.with;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import vn.dautu.kernel.rule.Refusal;
import vn.dautu.photo.Photo;
import vn.dautu.photo.PhotoBook;
import vn.dautu.ui.Messages;
import vn.dautu.ui.Texts;
import vn.dautu.ui.Wording;

/** Takes a photograph out of sight with a reason that stays to be read. */
final class WithdrawDialog extends Dialog {

    WithdrawDialog(Texts texts, PhotoBook book, Photo photo) {
        Wording words = Wording.here(texts);
        setHeaderTitle(words.text("photo.withdraw-title"));
        setWidth("min(480px, 96vw)");
        HtmlContainer notice = with(div(""), "role", "alert");
        TextField reason = new TextField(words.text("photo.reason"));
        reason.setMaxLength(200);
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        Button save = new Button(words.text("photo.withdraw"), click -> {
            notice.removeAll();
            try {
                book.withdraw(photo.id(), reason.getValue(), photo.latestFact());
                close();
                Messages.done(Wording.here(texts).text("photo.withdrawn-done"));
            } catch (Refusal refused) {
                notice.add(with(div("dt-notice", Wording.here(texts).say(refused.reason())), "data-light", "RED"));
            }
        });
        save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        add(notice, el("p", "dt-card-note", words.text("photo.withdraw-hint")), div("dt-form", reason));
        getFooter().add(new Button(words.text("action.cancel"), click -> close()), save);
    }
}
