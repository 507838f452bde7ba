package vn.dautu.clearance.ui;

import static vn.dautu.ui.Markup.div;
import static vn.dautu.ui.Markup.el;
import static vn.dautu.ui.Markup.span;
import static vn.dautu.ui.Markup.with;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dautu.clearance.ClearanceLaw;
import vn.dautu.clearance.ClearanceRegister;
import vn.dautu.clearance.ClearanceStep;
import vn.dautu.clearance.HouseholdRow;
import vn.dautu.clearance.StepBook;
import vn.dautu.clearance.StepFit;
import vn.dautu.clearance.StepState;
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

/** One step for many households in one go: chosen in a table, the day and document once; whom it does not fit is named and left out. */
@Route("mat-bang/:projectId([0-9]{1,18})/nhap-buoc")
@PermitAll
class BatchStepsView extends HtmlContainer implements BeforeEnterObserver, HasDynamicTitle {

    private static final int MOST_MISFITS_NAMED = 12;

    private final transient Texts texts;
    private final transient Today today;
    private final transient ProjectRegister register;
    private final transient ClearanceRegister clearance;
    private final transient ClearanceLaw law;
    private final transient StepBook book;
    private final transient EditRights rights;
    private final Grid<HouseholdRow> grid = new Grid<>();
    private final TextField search = new TextField();
    private final ComboBox<String> waiting = new ComboBox<>();
    private final ComboBox<ClearanceStep> step = new ComboBox<>();
    private final DatePicker on;
    private final PaperFields paper;
    private final HtmlContainer summary = with(div("dt-card-note"), "aria-live", "polite");
    private final Button save = new Button();
    private transient @Nullable ProjectProfile profile;
    private transient List<HouseholdRow> all = List.of();
    private transient StepFit fit = new StepFit(List.of(), List.of());

    BatchStepsView(
            Texts texts,
            Today today,
            ProjectRegister register,
            ClearanceRegister clearance,
            ClearanceLaw law,
            StepBook book,
            EditRights rights,
            LiveUpdates live) {
        super("div");
        this.texts = texts;
        this.today = today;
        this.register = register;
        this.clearance = clearance;
        this.law = law;
        this.book = book;
        this.rights = rights;
        this.on = Fields.day(words().text("clearance.done-on"));
        this.paper = new PaperFields(words());
        table();
        fields();
        live.whileAttached(this, this::reload);
    }

    private Wording words() {
        return Wording.here(texts);
    }

    private void table() {
        Wording words = words();
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        grid.addColumn(HouseholdRow::code)
                .setHeader(words.text("household.code"))
                .setSortable(true)
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(HouseholdRow::communeName)
                .setHeader(words.text("household.commune"))
                .setSortable(true)
                .setAutoWidth(true);
        grid.addColumn(row -> words().text("parcel." + row.state()))
                .setHeader(words.text("land.state"))
                .setAutoWidth(true);
        grid.addColumn(row -> row.lastStep() == null
                        ? ""
                        : words().text(ClearanceStep.keyOf(row.lastStep())) + " "
                                + words().day(row.days().get(row.lastStep())))
                .setHeader(words.text("household.last-step"))
                .setAutoWidth(true);
        grid.addColumn(row -> row.nextStep() == null ? "" : words().text(ClearanceStep.keyOf(row.nextStep())))
                .setHeader(words.text("household.next-step-short"))
                .setAutoWidth(true);
        grid.addColumn(row -> words().day(row.due())
                        + (row.overdueDays() > 0 ? " · " + words().text("household.overdue", row.overdueDays()) : ""))
                .setHeader(words.text("household.due-short"))
                .setAutoWidth(true);
        grid.addColumn(row -> String.join(", ", row.parcels()))
                .setHeader(words.text("household.parcels"))
                .setAutoWidth(true);
        grid.addSelectionListener(event -> check());
        grid.setHeight("min(62vh, 720px)");
        search.setPlaceholder(words.text("household.search"));
        search.setAriaLabel(words.text("household.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> show());
        waiting.setPlaceholder(words.text("household.waiting-for"));
        waiting.setAriaLabel(words.text("household.waiting-for"));
        waiting.setClearButtonVisible(true);
        waiting.setItemLabelGenerator(code -> words().text(ClearanceStep.keyOf(code)));
        waiting.addValueChangeListener(change -> show());
    }

    private void fields() {
        Wording words = words();
        step.setLabel(words.text("clearance.step"));
        step.setItemLabelGenerator(value -> words().text(value.nameKey()));
        step.setWidthFull();
        step.addValueChangeListener(change -> check());
        on.setMax(today.date());
        on.setValue(today.date());
        on.addValueChangeListener(change -> check());
        save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        save.addClickListener(click -> save());
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
        add(LandPages.head(words, profile, LandPages.STEPS, words.text("batch.title")));
        if (!rights.mayEdit(project)) {
            add(div("dt-page", div("dt-empty", words.text("account.not-allowed"))));
            return;
        }
        HtmlContainer form = div("dt-form");
        form.add(step, on, paper.number(), paper.upload(), summary, save);
        add(div(
                "dt-page",
                div(
                        "dt-columns",
                        el("section", "dt-card", div("dt-toolbar", search, waiting), grid),
                        el("section", "dt-card", el("h2", "dt-card-title", words.text("batch.what")), form))));
        reload();
    }

    private void reload() {
        ProjectProfile shown = profile;
        if (shown == null) {
            return;
        }
        Set<String> chosen =
                grid.getSelectedItems().stream().map(HouseholdRow::code).collect(Collectors.toSet());
        // Who still has a step before them comes first: that is whom she came for.
        all = clearance.households(shown.id(), AsOf.on(today.date())).stream()
                .sorted(Comparator.comparing(HouseholdRow::isHandedOver))
                .toList();
        String waitingFor = waiting.getValue();
        waiting.setItems(all.stream()
                .map(HouseholdRow::nextStep)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .sorted()
                .toList());
        waiting.setValue(waitingFor);
        ClearanceStep before = step.getValue();
        String regime = all.isEmpty() ? "" : all.getFirst().regime();
        List<ClearanceStep> steps = law.steps(regime).steps();
        step.setItems(steps);
        steps.stream()
                .filter(each -> before != null && each.code().equals(before.code()))
                .findFirst()
                .ifPresent(step::setValue);
        show();
        all.stream().filter(row -> chosen.contains(row.code())).forEach(grid::select);
        check();
    }

    private void show() {
        String text = search.getValue().strip().toLowerCase(java.util.Locale.ROOT);
        Set<HouseholdRow> chosen = new HashSet<>(grid.getSelectedItems());
        List<HouseholdRow> shown = all.stream()
                .filter(row -> text.isEmpty()
                        || row.code().toLowerCase(java.util.Locale.ROOT).contains(text)
                        || row.parcels().stream().anyMatch(parcel -> parcel.contains(text))
                        || row.communeName().toLowerCase(java.util.Locale.ROOT).contains(text))
                .filter(row -> waiting.getValue() == null || waiting.getValue().equals(row.nextStep()))
                .toList();
        grid.setItems(shown);
        shown.stream().filter(chosen::contains).forEach(grid::select);
    }

    /** Says before saving what will change and whom it does not fit. */
    private void check() {
        Wording words = words();
        summary.removeAll();
        Set<HouseholdRow> chosen = grid.getSelectedItems();
        ClearanceStep what = step.getValue();
        boolean ready = !chosen.isEmpty() && what != null && !on.isEmpty();
        fit = ready
                ? law.fit(all.stream().filter(chosen::contains).toList(), what.code(), on.getValue())
                : new StepFit(List.of(), List.of());
        save.setEnabled(ready && !fit.fitting().isEmpty());
        save.setText(words.text("batch.save", fit.fitting().size()));
        if (!ready) {
            summary.add(el("p", "", words.text("batch.choose", chosen.size())));
            return;
        }
        summary.add(el(
                "p",
                "",
                words.text(
                        "batch.will",
                        words.text(what.nameKey()),
                        on.getValue(),
                        fit.fitting().size())));
        if (!fit.misfits().isEmpty()) {
            HtmlContainer list = el("ul", "dt-plain-list");
            fit.misfits().stream()
                    .limit(MOST_MISFITS_NAMED)
                    .forEach(misfit ->
                            list.add(el("li", "", el("b", "", misfit.household()), ": " + words.say(misfit.reason()))));
            int more = fit.misfits().size() - MOST_MISFITS_NAMED;
            if (more > 0) {
                list.add(el("li", "", words.text("batch.and-more", more)));
            }
            summary.add(
                    el(
                            "p",
                            "",
                            span("", words.text("batch.misfits", fit.misfits().size()))),
                    list);
        }
    }

    private void save() {
        ProjectProfile shown = profile;
        ClearanceStep what = step.getValue();
        if (shown == null || what == null || !paper.isGood() || fit.fitting().isEmpty()) {
            return;
        }
        try {
            int news = book.record(
                    shown.id(),
                    new ArrayList<>(fit.fitting()),
                    what.code(),
                    StepState.XONG,
                    on.getValue(),
                    paper.paper(),
                    List.of());
            grid.deselectAll();
            Messages.done(words().text("batch.done", news));
        } catch (Refusal refused) {
            Messages.refused(words().capital(words().say(refused.reason())));
        }
    }

    @Override
    public String getPageTitle() {
        return words().text("batch.title");
    }
}
