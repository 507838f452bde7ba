package vn.dautu.clearance.ui;

import static vn.dautu.ui.Markup.div;
import static vn.dautu.ui.Markup.el;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import vn.dautu.clearance.Households;
import vn.dautu.clearance.Look;
import vn.dautu.ui.Table;
import vn.dautu.ui.Texts;
import vn.dautu.ui.Wording;

/** Who looked at whose household data, when and where: by code, no names. */
@Route("luot-xem-ho")
@RolesAllowed("ADMIN")
class LooksView extends HtmlContainer implements HasDynamicTitle {

    private static final int SHOWN = 500;
    private static final DateTimeFormatter AT =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private final transient Texts texts;

    LooksView(Texts texts, Households households) {
        super("div");
        this.texts = texts;
        Wording words = Wording.here(texts);
        Table table = new Table(
                words.text("nav.looks"),
                words.text("look.at"),
                words.text("account.username"),
                words.text("look.project"),
                words.text("household.code"),
                words.text("look.why"));
        for (Look look : households.looks(SHOWN)) {
            table.row(
                    AT.format(look.at()),
                    look.username(),
                    look.projectCode(),
                    look.household() == null ? words.text("look.list") : look.household(),
                    words.text("look.why." + look.why()));
        }
        add(
                el("header", "dt-page-head", el("h1", "dt-page-title", words.text("nav.looks"))),
                div(
                        "dt-page",
                        el("section", "dt-card", el("p", "dt-card-note", words.text("look.note")), table.build())));
    }

    @Override
    public String getPageTitle() {
        return Wording.here(texts).text("nav.looks");
    }
}
