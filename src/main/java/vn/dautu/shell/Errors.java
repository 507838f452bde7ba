package vn.dautu.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.dautu.kernel.rule.Refusal;
import vn.dautu.ui.Messages;
import vn.dautu.ui.Texts;
import vn.dautu.ui.Wording;

/** The one handler: a refusal becomes polite words, a surprise an incident number that is also in the log. */
@Component
class Errors implements VaadinServiceInitListener {

    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Texts texts;

    Errors(Texts texts) {
        this.texts = texts;
    }

    @Override
    public void serviceInit(ServiceInitEvent init) {
        init.getSource().setSystemMessagesProvider(asked -> systemMessages(asked.getLocale()));
        init.getSource().addUIInitListener(started -> speak(started.getUI()));
        init.getSource().addSessionInitListener(session -> {
            session.getSession().setLocale(Texts.VIETNAMESE);
            session.getSession().setErrorHandler(this::handle);
        });
    }

    private CustomizedSystemMessages systemMessages(Locale locale) {
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(texts.getTranslation("shell.session-expired", locale));
        messages.setSessionExpiredMessage(texts.getTranslation("shell.session-expired-hint", locale));
        messages.setInternalErrorCaption(texts.getTranslation("shell.internal-error", locale));
        messages.setInternalErrorMessage(texts.getTranslation("shell.internal-error-hint", locale));
        return messages;
    }

    /** The line that tells of a lost connection speaks the page's language too. */
    private void speak(UI ui) {
        String lost = texts.getTranslation("shell.connection.lost", ui.getLocale());
        ui.getReconnectDialogConfiguration().setDialogText(lost);
        ui.getReconnectDialogConfiguration()
                .setDialogTextGaveUp(texts.getTranslation("shell.connection.gave-up", ui.getLocale()));
        ui.getPage()
                .executeJs(
                        "const line = window.Vaadin.connectionIndicator; if (line) { line.onlineText = $0; line.offlineText = $1; line.reconnectingText = $1; }",
                        texts.getTranslation("shell.connection.online", ui.getLocale()),
                        lost);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the page shows the message; nobody waits for it
    private void handle(ErrorEvent event) {
        Throwable cause = event.getThrowable();
        while (!(cause instanceof Refusal) && cause.getCause() != null) {
            cause = cause.getCause();
        }
        Wording words = Wording.here(texts);
        String text;
        if (cause instanceof Refusal refusal) {
            text = words.say(refusal.reason());
        } else {
            byte[] number = new byte[4];
            RANDOM.nextBytes(number);
            String incident = HexFormat.of().formatHex(number);
            LOG.error("Sự cố {}", incident, event.getThrowable());
            text = words.text("error.incident", incident);
        }
        UI ui = UI.getCurrent();
        if (ui != null) {
            ui.access(() -> Messages.refused(text));
        }
    }
}
