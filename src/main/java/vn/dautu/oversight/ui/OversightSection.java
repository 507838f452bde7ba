package vn.dautu.oversight.ui;

import static vn.dautu.ui.Markup.el;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.NativeButton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.dautu.account.CurrentUser;
import vn.dautu.account.Role;
import vn.dautu.oversight.OversightBook;
import vn.dautu.oversight.OversightEvent;
import vn.dautu.project.EditRights;
import vn.dautu.project.ProjectContext;
import vn.dautu.project.ProjectSection;
import vn.dautu.project.Trial;
import vn.dautu.ui.Figure;
import vn.dautu.ui.Table;
import vn.dautu.ui.Texts;
import vn.dautu.ui.Wording;

/** What oversight found, the latest first; each day opens where it is written. An officer of the department records from here. */
@org.springframework.stereotype.Component
class OversightSection implements ProjectSection {

    private final Texts texts;
    private final OversightBook book;
    private final EditRights rights;
    private final CurrentUser user;
    private final Trial trial;

    OversightSection(Texts texts, OversightBook book, EditRights rights, CurrentUser user, Trial trial) {
        this.texts = texts;
        this.book = book;
        this.rights = rights;
        this.user = user;
        this.trial = trial;
    }

    @Override
    public Place place() {
        return Place.MAIN;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public Optional<Component> build(ProjectContext context) {
        Wording words = Wording.here(texts);
        List<OversightEvent> events = book.events(context.project(), context.asOf()).stream()
                .sorted(Comparator.comparing(OversightEvent::happenedOn).reversed())
                .toList();
        boolean edit = mayRecord(context);
        HtmlContainer title = el("h2", "dt-card-title", words.text("oversight.title"));
        if (edit) {
            title.add(
                    button(words.text("oversight.add"), () -> new OversightDialog(texts, book, trial, context).open()));
        }
        HtmlContainer card = el("section", "dt-card officer", title);
        if (events.isEmpty()) {
            card.add(el("p", "dt-card-note", words.text("oversight.none")));
            return Optional.of(card);
        }
        Table table = new Table(
                words.text("oversight.title"),
                words.text("oversight.day"),
                words.text("oversight.what"),
                words.text("oversight.finding"),
                words.text("oversight.paper"),
                "");
        events.forEach(event -> table.row(
                Figure.of(
                        texts,
                        words.day(event.happenedOn()),
                        words.text(event.kind().nameKey()),
                        words.text("oversight.formula"),
                        () -> book.sources(event, context.asOf())),
                words.text(event.kind().nameKey()),
                el("div", "dt-cell-words", finding(words, event)),
                el("div", "dt-cell-words", paper(words, event)),
                edit ? takeBack(words, context, event) : ""));
        card.add(el("p", "dt-card-note", words.text("oversight.note")), table.build());
        return Optional.of(card);
    }

    private boolean mayRecord(ProjectContext context) {
        return context.isNow()
                && user.find()
                        .filter(account -> account.role() == Role.DEPARTMENT)
                        .isPresent()
                && rights.mayEdit(context.project());
    }

    private static String finding(Wording words, OversightEvent event) {
        String finding = event.finding() == null ? "" : event.finding();
        if (event.capital() != null) {
            return words.text(event.capital().nameKey()) + (finding.isEmpty() ? "" : ". " + finding);
        }
        return event.amount() == null ? finding : words.text("oversight.amount-of", finding, event.amount());
    }

    private static String paper(Wording words, OversightEvent event) {
        return event.paper() == null
                ? words.text("oversight.declared")
                : words.text("oversight.paper-of", event.paper(), event.paperOn(), event.issuer());
    }

    private Component takeBack(Wording words, ProjectContext context, OversightEvent event) {
        NativeButton button =
                button(words.text("oversight.take-back"), () -> new TakeBackDialog(texts, book, context, event).open());
        button.setAriaLabel(words.text("oversight.take-back-of", event.kind(), event.happenedOn()));
        return button;
    }

    private static NativeButton button(String text, Runnable act) {
        NativeButton button = new NativeButton(text, click -> act.run());
        button.addClassName("dt-button");
        button.getElement().setAttribute("data-small", true);
        return button;
    }
}
