package vn.dautu.shell;

import static vn.dautu.ui.Markup.div;
import static vn.dautu.ui.Markup.el;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.springframework.beans.factory.annotation.Value;
import vn.dautu.ui.Texts;
import vn.dautu.ui.Wording;

/** Sign-in. */
@Route(value = "dang-nhap", autoLayout = false)
@AnonymousAllowed
class LoginView extends HtmlContainer implements BeforeEnterObserver, HasDynamicTitle {

    private final LoginForm form = new LoginForm();
    private final String title;

    LoginView(
            Texts texts,
            @Value("${dautu.province:}") String province,
            @Value("${dautu.demo.enabled:false}") boolean demonstration) {
        super("main");
        addClassName("dt-login");
        Wording words = Wording.here(texts);
        title = words.text("login.title");
        LoginI18n.Form labels = new LoginI18n.Form();
        labels.setTitle(words.text("login.title"));
        labels.setUsername(words.text("login.username"));
        labels.setPassword(words.text("login.password"));
        labels.setSubmit(words.text("login.submit"));
        labels.setForgotPassword("");
        LoginI18n.ErrorMessage error = new LoginI18n.ErrorMessage();
        error.setTitle(words.text("login.failed"));
        error.setMessage(words.text("login.failed-hint"));
        error.setUsername(words.text("login.username-missing"));
        error.setPassword(words.text("login.password-missing"));
        LoginI18n i18n = new LoginI18n();
        i18n.setForm(labels);
        i18n.setErrorMessage(error);
        form.setI18n(i18n);
        form.setForgotPasswordButtonVisible(false);
        form.setAction("dang-nhap");
        form.getElement()
                .executeJs(
                        "const field = document.getElementById('vaadinLoginPassword'); if (field) { field.i18n = { ...field.i18n, reveal: $0 }; }",
                        words.text("login.reveal"));
        add(div("dt-brand", el("dt-brand-mark", ""), el("span", "", words.text("shell.brand", province))), form);
        if (demonstration) {
            add(div("dt-login-note", words.text("login.demonstration")));
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        form.setError(event.getLocation().getQueryParameters().getParameters().containsKey("error"));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
