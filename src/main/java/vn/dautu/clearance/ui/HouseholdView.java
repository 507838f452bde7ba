package vn.dautu.clearance.ui;

import static vn.dautu.ui.Markup.div;
import static vn.dautu.ui.Markup.el;
import static vn.dautu.ui.Markup.span;
import static vn.dautu.ui.Markup.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dautu.clearance.ClearanceLaw;
import vn.dautu.clearance.Dossiers;
import vn.dautu.clearance.HouseholdDossier;
import vn.dautu.clearance.HouseholdFile;
import vn.dautu.clearance.HouseholdRow;
import vn.dautu.clearance.Households;
import vn.dautu.clearance.NextAct;
import vn.dautu.clearance.StepBook;
import vn.dautu.clearance.StepState;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.calendar.Today;
import vn.dautu.project.EditRights;
import vn.dautu.project.ProjectId;
import vn.dautu.project.ProjectProfile;
import vn.dautu.project.ProjectRegister;
import vn.dautu.ui.DayInAddress;
import vn.dautu.ui.Figure;
import vn.dautu.ui.LiveUpdates;
import vn.dautu.ui.Texts;
import vn.dautu.ui.Wording;

/**
 * A household's dossier: its steps with their last days, its parcels, papers and complaints, and what comes next. Who it is and what it is
 * paid stands here only for those who have the right, and each look is written down.
 */
@Uses(Button.class)
@Uses(DatePicker.class)
@Uses(Dialog.class)
@Uses(MultiSelectComboBox.class)
@Uses(Notification.class)
@Uses(Select.class)
@Uses(TextField.class)
@Uses(Upload.class)
@Route("mat-bang/:projectId([0-9]{1,18})/ho/:code")
@PermitAll
class HouseholdView extends HtmlContainer implements BeforeEnterObserver, HasDynamicTitle {

    private static final String WHY = "dossier";

    private final transient Texts texts;
    private final transient Today today;
    private final transient ProjectRegister register;
    private final transient Dossiers dossiers;
    private final transient Households households;
    private final transient StepBook book;
    private final transient ClearanceLaw law;
    private final transient EditRights rights;
    private transient @Nullable ProjectProfile profile;
    private transient AsOf asOf;
    private String code = "";

    HouseholdView(
            Texts texts,
            Today today,
            ProjectRegister register,
            Dossiers dossiers,
            Households households,
            StepBook book,
            ClearanceLaw law,
            EditRights rights,
            LiveUpdates live) {
        super("div");
        this.texts = texts;
        this.today = today;
        this.register = register;
        this.dossiers = dossiers;
        this.households = households;
        this.book = book;
        this.law = law;
        this.rights = rights;
        this.asOf = AsOf.on(today.date());
        live.whileAttached(this, this::refresh);
    }

    private Wording words() {
        return Wording.here(texts);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ProjectId project =
                new ProjectId(event.getRouteParameters().getLong("projectId").orElseThrow(NotFoundException::new));
        code = event.getRouteParameters().get("code").orElseThrow(NotFoundException::new);
        asOf = DayInAddress.read(event.getLocation(), today.date());
        profile = register.profiles(AsOf.on(today.date())).get(project);
        if (profile == null || !book.has(project, code)) {
            throw new NotFoundException();
        }
        refresh();
    }

    private void refresh() {
        ProjectProfile shown = profile;
        if (shown == null) {
            return;
        }
        removeAll();
        Wording words = words();
        HouseholdDossier dossier = dossiers.find(shown.id(), code, asOf).orElse(null);
        HtmlContainer head = el(
                "header",
                "dt-page-head",
                with(
                        el(
                                "nav",
                                "dt-breadcrumb",
                                with(
                                        el("a", "", words.text("clearance.land")),
                                        "href",
                                        to("mat-bang/" + shown.id().value())),
                                " › ",
                                with(
                                        el("a", "", shown.name()),
                                        "href",
                                        to("du-an/" + shown.id().value())),
                                " › " + code),
                        "aria-label",
                        words.text("project.breadcrumb")),
                el("h1", "dt-page-title", words.text("household.title", code)));
        if (dossier == null) {
            add(head, div("dt-page", div("dt-empty", words.text("household.not-known-yet"))));
            return;
        }
        head.add(facts(words, dossier.row()));
        // The very look is written down before anything of it is shown.
        HouseholdFile file = households.mayLook(shown.id()) ? households.file(shown.id(), code, asOf, WHY) : null;
        boolean editable = asOf.equals(AsOf.on(today.date())) && rights.mayEdit(shown.id());
        HtmlContainer main = div("dt-column", next(words, dossier), steps(words, shown.id(), dossier, editable));
        HouseholdMoney money = new HouseholdMoney(texts, households, shown.id(), code, today.date());
        HtmlContainer side = div("dt-column", who(words, file));
        if (file != null) {
            main.add(money.compensation(file, editable));
            if (!file.assets().isEmpty()) {
                main.add(money.assets(file));
            }
        }
        side.add(
                parcels(words, dossier),
                stays(words, shown.id(), dossier, editable),
                complaints(words, shown.id(), dossier, editable));
        add(head, div("dt-page", div("dt-columns", main, side)));
    }

    private String to(String path) {
        return DayInAddress.link(path, asOf, today.date());
    }

    private static HtmlContainer card(String title, @Nullable Object... content) {
        HtmlContainer card = el("section", "dt-card", el("h2", "dt-card-title", title));
        for (Object each : content) {
            if (each instanceof Component component) {
                card.add(component);
            }
        }
        return card;
    }

    private static HtmlContainer row(String name, Object value) {
        return div("dt-kv-row", el("dt", "", name), el("dd", "", value));
    }

    private Component facts(Wording words, HouseholdRow row) {
        HtmlContainer meta = div("dt-page-meta");
        HtmlContainer state = span(
                "dt-tag",
                with(span("dt-swatch"), "data-state", row.state().name()),
                words.text("parcel." + row.state()));
        meta.add(
                state,
                span(
                        "",
                        " " + words.text(row.kind().nameKey()) + " · " + row.communeName() + " · "
                                + words.text(
                                        "household.parcels-of", row.parcels().size(), words.number(row.m2()))));
        if (!row.isHandedOver()) {
            meta.add(span("", " · " + words.text("household.forecast", row.forecast())));
        }
        return meta;
    }

    // ---- what comes next --------------------------------------------------------------------------------------------

    private Component next(Wording words, HouseholdDossier dossier) {
        if (dossier.next().isEmpty()) {
            String step = dossier.row().nextStep();
            return card(
                    words.text("household.next"),
                    el(
                            "p",
                            "",
                            step == null
                                    ? words.text("household.all-done")
                                    : words.text("household.next-step", words.text("clearance-step." + step))));
        }
        HtmlContainer list = el("ul", "dt-plain-list");
        for (NextAct act : dossier.next()) {
            HtmlContainer line = el(
                    "li",
                    "",
                    el("b", "", words.text(act.kind().nameKey())),
                    ": " + words.say(act.reason()),
                    act.due() == null ? "" : " " + words.text("next-act.due", act.due()),
                    act.notBefore() == null ? "" : " " + words.text("next-act.not-before", act.notBefore()));
            if (!act.isPossible()) {
                line.add(el(
                        "small",
                        "dt-timeline-note",
                        words.text("next-act.wanting") + " "
                                + act.unmet().stream().map(words::say).collect(Collectors.joining(", "))));
            }
            list.add(line);
        }
        return card(words.text("household.next"), list);
    }

    // ---- steps ------------------------------------------------------------------------------------------------------

    private Component steps(Wording words, ProjectId project, HouseholdDossier dossier, boolean editable) {
        HtmlContainer list = with(el("ol", "dt-timeline"), "data-steps", "");
        for (HouseholdDossier.Step step : dossier.steps()) {
            list.add(step(words, project, dossier, step, editable));
        }
        return card(
                words.text("household.steps"),
                el(
                        "p",
                        "dt-card-note",
                        words.text("household.law", law.title(dossier.row().regime())),
                        dossier.row().apart() ? " " + words.text("household.apart") : ""),
                list);
    }

    private Component step(
            Wording words, ProjectId project, HouseholdDossier dossier, HouseholdDossier.Step step, boolean editable) {
        boolean late = step.overdueDays() > 0;
        HtmlContainer item = with(
                el("li", ""),
                "data-kind",
                step.on() != null ? "decision" : late ? "late" : step.due() != null ? "forecast" : "open");
        HtmlContainer line =
                div("dt-step-line", el("b", "", words.text(step.step().nameKey())));
        if (step.on() != null) {
            line.add(Figure.of(
                    texts,
                    words.day(step.on()),
                    words.text(step.step().nameKey()),
                    words.text("household.step-formula"),
                    () -> book.sources(project, dossier.row().id(), asOf)));
        } else if (step.state() != StepState.CHUA) {
            line.add(span("", words.text(step.state().nameKey())));
        }
        if (late) {
            line.add(span("dt-late-text", words.text("household.overdue", step.overdueDays())));
        }
        if (editable) {
            NativeButton record = new NativeButton(
                    words.text(step.on() == null ? "household.record" : "household.correct"),
                    click -> new StepDialog(texts, book, project, code, step, today.date()).open());
            record.addClassName("dt-button");
            record.getElement()
                    .setAttribute("data-small", true)
                    .setAttribute(
                            "aria-label",
                            words.text(step.on() == null ? "household.record" : "household.correct") + ": "
                                    + words.text(step.step().nameKey()));
            line.add(record);
        }
        item.add(line);
        List<String> notes = new java.util.ArrayList<>();
        if (step.ofProject()) {
            notes.add(words.text("household.of-project"));
        }
        if (step.ofParcels()) {
            notes.add(words.text("household.of-parcels"));
        }
        if (step.document() != null) {
            notes.add(step.document());
        }
        if (step.due() != null) {
            notes.add(words.text("household.due", step.due()));
        }
        if (step.notBefore() != null) {
            notes.add(words.text("household.not-before", step.notBefore()));
        }
        if (step.step().verified() && !step.step().article().isEmpty()) {
            notes.add(step.step().article());
        }
        if (!notes.isEmpty()) {
            item.add(el("small", "", String.join(" · ", notes)));
        }
        if (!step.papersMissing().isEmpty()) {
            item.add(el(
                    "small",
                    "dt-late-text",
                    words.text("household.papers-missing", String.join("; ", step.papersMissing()))));
        }
        return item;
    }

    // ---- the side
    // -----------------------------------------------------------------------------------------------------

    private Component who(Wording words, @Nullable HouseholdFile file) {
        if (file == null) {
            return card(words.text("household.who"), el("p", "dt-card-note", words.text("household.hidden")));
        }
        HtmlContainer facts = el("dl", "dt-kv");
        var who = file.who();
        if (who == null) {
            facts.add(row(words.text("household.name"), words.text("unit.unknown")));
        } else {
            facts.add(row(words.text("household.name"), who.fullName()));
            add(facts, words.text("household.id-number"), who.idNumber());
            add(facts, words.text("household.phone"), who.phone());
            add(facts, words.text("household.address"), who.address());
            add(facts, words.text("household.members"), who.members());
            add(facts, words.text("household.vulnerable"), who.vulnerable());
        }
        return card(words.text("household.who"), facts, el("p", "dt-card-note", words.text("household.look-kept")));
    }

    private static void add(HtmlContainer facts, String name, @Nullable Object value) {
        if (value != null) {
            facts.add(row(name, value.toString()));
        }
    }

    private Component parcels(Wording words, HouseholdDossier dossier) {
        HtmlContainer list = el("dl", "dt-kv");
        for (HouseholdDossier.Parcel parcel : dossier.parcels()) {
            list.add(row(
                    words.text("household.parcel", parcel.name(), parcel.landType()),
                    words.text("household.parcel-of", words.number(parcel.recoveredM2()), words.number(parcel.areaM2()))
                            + " · " + words.text("parcel." + parcel.state())
                            + (parcel.handedOn() == null ? "" : " " + words.day(parcel.handedOn()))
                            + (parcel.others().isEmpty()
                                    ? ""
                                    : " · "
                                            + words.text(
                                                    "household.shared-with", String.join(", ", parcel.others())))));
        }
        return card(words.text("household.parcels"), list);
    }

    private Component stays(Wording words, ProjectId project, HouseholdDossier dossier, boolean editable) {
        HtmlContainer list = el("ul", "dt-plain-list");
        for (HouseholdDossier.Stay stay : dossier.stays()) {
            HtmlContainer item = el(
                    "li",
                    "",
                    el("b", "", stay.dossier()),
                    " · " + stay.body(),
                    el(
                            "small",
                            "dt-timeline-note",
                            words.text(
                                            stay.isOpen() ? "household.lies" : "household.lay",
                                            stay.days(),
                                            stay.receivedOn())
                                    + (stay.outcome() == null ? "" : " · " + stay.outcome())));
            if (editable && stay.isOpen()) {
                item.add(small(
                        words.text("household.came-back"),
                        () -> new StayDialog(texts, book, project, code, stay, today.date()).open()));
            }
            list.add(item);
        }
        return card(
                words.text("household.dossiers"),
                dossier.stays().isEmpty() ? el("p", "dt-card-note", words.text("household.no-dossiers")) : list,
                editable
                        ? small(
                                words.text("clearance.record-stay"),
                                () -> new StayDialog(texts, book, project, code, null, today.date()).open())
                        : null);
    }

    private Component complaints(Wording words, ProjectId project, HouseholdDossier dossier, boolean editable) {
        HtmlContainer list = el("ul", "dt-plain-list");
        for (HouseholdDossier.Complaint complaint : dossier.complaints()) {
            HtmlContainer item = el(
                    "li",
                    "",
                    el("b", "", complaint.number()),
                    " · " + words.text(complaint.subject().nameKey()) + " · " + complaint.body(),
                    el(
                            "small",
                            "dt-timeline-note",
                            complaint.resolvedOn() == null
                                    ? words.text("household.complaint-open", complaint.days(), complaint.filedOn())
                                    : words.text("household.complaint-resolved", complaint.resolvedOn())));
            if (editable && complaint.resolvedOn() == null) {
                item.add(small(
                        words.text("household.resolve"),
                        () -> new ComplaintDialog(texts, book, project, code, complaint, today.date()).open()));
            }
            list.add(item);
        }
        return card(
                words.text("household.complaints"),
                dossier.complaints().isEmpty() ? el("p", "dt-card-note", words.text("household.no-complaints")) : list,
                editable
                        ? small(
                                words.text("clearance.record-complaint"),
                                () -> new ComplaintDialog(texts, book, project, code, null, today.date()).open())
                        : null);
    }

    static NativeButton small(String text, Runnable act) {
        NativeButton button = new NativeButton(text, click -> act.run());
        button.addClassName("dt-button");
        button.getElement().setAttribute("data-small", true);
        return button;
    }

    @Override
    public String getPageTitle() {
        return words().text("household.title", code);
    }
}
