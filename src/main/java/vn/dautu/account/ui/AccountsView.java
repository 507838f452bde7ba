package vn.dautu.account.ui;

import static vn.dautu.ui.Markup.div;
import static vn.dautu.ui.Markup.el;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import vn.dautu.account.Account;
import vn.dautu.account.Accounts;
import vn.dautu.account.CurrentUser;
import vn.dautu.account.Role;
import vn.dautu.agency.Agency;
import vn.dautu.agency.AgencyId;
import vn.dautu.agency.AgencyRegister;
import vn.dautu.ui.Table;
import vn.dautu.ui.Texts;
import vn.dautu.ui.Wording;

/** The accounts: who may sign in, as what, for which agency. */
@Route("tai-khoan")
@Menu(title = "nav.accounts", order = 9)
@RolesAllowed("ADMIN")
class AccountsView extends HtmlContainer implements HasDynamicTitle {

    private final transient Texts texts;
    private final transient Accounts accounts;
    private final transient AgencyRegister agencies;
    private final transient CurrentUser currentUser;
    private final HtmlContainer card = el("section", "dt-card");

    AccountsView(Texts texts, Accounts accounts, AgencyRegister agencies, CurrentUser currentUser) {
        super("div");
        this.texts = texts;
        this.accounts = accounts;
        this.agencies = agencies;
        this.currentUser = currentUser;
        add(
                el(
                        "header",
                        "dt-page-head",
                        el("h1", "dt-page-title", Wording.here(texts).text("nav.accounts")),
                        el(
                                "p",
                                "dt-card-note",
                                new Anchor("luot-xem-ho", Wording.here(texts).text("nav.looks")))),
                div("dt-page officer", card));
        fill();
    }

    private void fill() {
        Wording words = Wording.here(texts);
        Map<AgencyId, Agency> byId = agencies.byId();
        Account me = currentUser.get();
        Table table = new Table(
                words.text("nav.accounts"),
                words.text("account.username"),
                words.text("account.name"),
                words.text("account.role"),
                words.text("account.agency"),
                words.text("account.state"),
                words.text("account.households"),
                "");
        for (Account account : accounts.list()) {
            Agency agency = account.agency() == null ? null : byId.get(account.agency());
            table.row(
                    account.username(),
                    account.fullName(),
                    words.text("role." + account.role()),
                    agency == null ? "" : agency.shortName(),
                    words.text(account.enabled() ? "account.enabled" : "account.disabled"),
                    account.role() == Role.ADMIN ? "" : households(words, account, me),
                    account.username().equals(me.username()) ? null : toggle(words, account, me));
        }
        card.removeAll();
        card.add(table.build());
    }

    /** Who may see the households: ticked here, by the administrator, who never may. */
    private Component households(Wording words, Account account, Account me) {
        Input box = new Input();
        box.setType("checkbox");
        box.getElement()
                .setAttribute("checked", account.households())
                .setAttribute("aria-label", words.text("account.households") + ": " + account.username());
        box.getElement().addEventListener("change", change -> {
            accounts.setHouseholds(account.username(), !account.households(), me);
            fill();
        });
        return box;
    }

    private Component toggle(Wording words, Account account, Account me) {
        NativeButton button =
                new NativeButton(words.text(account.enabled() ? "account.disable" : "account.enable"), click -> {
                    accounts.setEnabled(account.username(), !account.enabled(), me);
                    fill();
                });
        button.addClassName("dt-button");
        button.getElement().setAttribute("data-small", true);
        return button;
    }

    @Override
    public String getPageTitle() {
        return Wording.here(texts).text("nav.accounts");
    }
}
