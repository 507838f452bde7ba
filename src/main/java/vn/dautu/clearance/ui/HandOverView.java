package vn.dautu.clearance.ui;

import static vn.dautu.ui.Markup.div;
import static vn.dautu.ui.Markup.el;
import static vn.dautu.ui.Markup.with;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dautu.clearance.Dossiers;
import vn.dautu.clearance.ParcelLine;
import vn.dautu.clearance.ParcelState;
import vn.dautu.clearance.StepBook;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.calendar.Today;
import vn.dautu.kernel.rule.Refusal;
import vn.dautu.project.EditRights;
import vn.dautu.project.ProjectId;
import vn.dautu.project.ProjectProfile;
import vn.dautu.project.ProjectRegister;
import vn.dautu.ui.Fields;
import vn.dautu.ui.LiveUpdates;
import vn.dautu.ui.Messages;
import vn.dautu.ui.Texts;
import vn.dautu.ui.Wording;

/** Parcels handed over on a day, or a hand-over taken back, for as many as are chosen. */
@Route("mat-bang/:projectId([0-9]{1,18})/ban-giao")
@PermitAll
class HandOverView extends HtmlContainer implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Texts texts;
    private final transient Today today;
    private final transient ProjectRegister register;
    private final transient Dossiers dossiers;
    private final transient StepBook book;
    private final transient EditRights rights;
    private final Grid<ParcelLine> grid = new Grid<>();
    private final TextField search = new TextField();
    private final DatePicker on;
    private final PaperFields paper;
    private final HtmlContainer summary = with(div("dt-card-note"), "aria-live", "polite");
    private final Button save = new Button();
    private final Button undo = new Button();
    private transient @Nullable ProjectProfile profile;
    private transient List<ParcelLine> all = List.of();

    HandOverView(
            Texts texts,
            Today today,
            ProjectRegister register,
            Dossiers dossiers,
            StepBook book,
            EditRights rights,
            LiveUpdates live) {
        super("div");
        this.texts = texts;
        this.today = today;
        this.register = register;
        this.dossiers = dossiers;
        this.book = book;
        this.rights = rights;
        Wording words = words();
        this.on = Fields.day(words.text("hand-over.on"));
        this.paper = new PaperFields(words);
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        grid.addColumn(ParcelLine::name)
                .setHeader(words.text("hand-over.parcel"))
                .setAutoWidth(true);
        grid.addColumn(line -> String.join(", ", line.households()))
                .setHeader(words.text("household.households"))
                .setAutoWidth(true);
        grid.addColumn(line -> words().number(line.recoveredM2()))
                .setHeader(words.text("land.area"))
                .setAutoWidth(true);
        grid.addColumn(line -> words().text("parcel." + line.state()))
                .setHeader(words.text("land.state"))
                .setAutoWidth(true);
        grid.addColumn(line -> words().day(line.handedOn()))
                .setHeader(words.text("hand-over.on"))
                .setAutoWidth(true);
        grid.addSelectionListener(event -> check());
        grid.setHeight("min(62vh, 720px)");
        search.setPlaceholder(words.text("hand-over.search"));
        search.setAriaLabel(words.text("hand-over.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> show());
        on.setMax(today.date());
        on.setValue(today.date());
        save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        save.addClickListener(click -> record(on.getValue()));
        undo.addClickListener(click -> record(null));
        live.whileAttached(this, this::reload);
    }

    private Wording words() {
        return Wording.here(texts);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ProjectId project =
                new ProjectId(event.getRouteParameters().getLong("projectId").orElseThrow(NotFoundException::new));
        profile = register.profiles(AsOf.on(today.date())).get(project);
        if (profile == null) {
            throw new NotFoundException();
        }
        removeAll();
        Wording words = words();
        add(LandPages.head(words, profile, LandPages.HAND_OVER, words.text("hand-over.title")));
        if (!rights.mayEdit(project)) {
            add(div("dt-page", div("dt-empty", words.text("account.not-allowed"))));
            return;
        }
        HtmlContainer form = div("dt-form");
        form.add(on, paper.number(), paper.upload(), summary, save, undo);
        add(div(
                "dt-page",
                div(
                        "dt-columns",
                        el("section", "dt-card", div("dt-toolbar", search), grid),
                        el("section", "dt-card", el("h2", "dt-card-title", words.text("batch.what")), form))));
        reload();
    }

    private void reload() {
        ProjectProfile shown = profile;
        if (shown == null) {
            return;
        }
        Set<Long> chosen = new HashSet<>();
        grid.getSelectedItems().forEach(line -> chosen.add(line.id()));
        all = dossiers.parcels(shown.id(), AsOf.on(today.date()));
        show();
        all.stream().filter(line -> chosen.contains(line.id())).forEach(grid::select);
        check();
    }

    private void show() {
        String text = search.getValue().strip().toLowerCase(Locale.ROOT);
        Set<ParcelLine> chosen = new HashSet<>(grid.getSelectedItems());
        List<ParcelLine> shown = all.stream()
                .filter(line -> line.name().contains(text)
                        || line.households().stream()
                                .anyMatch(code -> code.toLowerCase(Locale.ROOT).contains(text)))
                .toList();
        grid.setItems(shown);
        shown.stream().filter(chosen::contains).forEach(grid::select);
    }

    private void check() {
        Wording words = words();
        Set<ParcelLine> chosen = grid.getSelectedItems();
        long over = chosen.stream()
                .filter(line -> line.handedOn() != null || line.state() == ParcelState.HANDED_OVER)
                .count();
        summary.removeAll();
        summary.add(el("p", "", words.text("hand-over.chosen", chosen.size(), over)));
        save.setText(words.text("hand-over.save", chosen.size() - over));
        save.setEnabled(chosen.size() > over);
        undo.setText(words.text("hand-over.undo", over));
        undo.setEnabled(over > 0);
    }

    private void record(@Nullable LocalDate day) {
        ProjectProfile shown = profile;
        if (shown == null || !paper.isGood()) {
            return;
        }
        boolean undoing = day == null;
        List<Long> parcels = grid.getSelectedItems().stream()
                .filter(line -> (line.handedOn() != null) == undoing)
                .map(ParcelLine::id)
                .toList();
        try {
            int news = book.handOver(shown.id(), parcels, day, paper.paper());
            grid.deselectAll();
            Messages.done(words().text(undoing ? "hand-over.undone" : "hand-over.done", news));
        } catch (Refusal refused) {
            Messages.refused(words().capital(words().say(refused.reason())));
        }
    }

    @Override
    public String getPageTitle() {
        return words().text("hand-over.title");
    }
}
