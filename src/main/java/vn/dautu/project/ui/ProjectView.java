package vn.dautu.project.ui;

import static vn.dautu.ui.Markup.div;
import static vn.dautu.ui.Markup.el;
import static vn.dautu.ui.Markup.with;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dautu.decision.DecisionKind;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.calendar.Today;
import vn.dautu.project.DecisionForm;
import vn.dautu.project.EditRights;
import vn.dautu.project.ProjectContext;
import vn.dautu.project.ProjectId;
import vn.dautu.project.ProjectProfile;
import vn.dautu.project.ProjectRegister;
import vn.dautu.project.ProjectSection;
import vn.dautu.ui.DayInAddress;
import vn.dautu.ui.DtChart;
import vn.dautu.ui.DtMap;
import vn.dautu.ui.LiveUpdates;
import vn.dautu.ui.Texts;
import vn.dautu.ui.Wording;

/** The project page (hồ sơ dự án): each book contributes its section. */
// The sections come as beans, so Vaadin's bundler cannot see which widgets they need on this page: they are named here,
// and a test
// holds the list complete.
@Uses(Button.class)
@Uses(ComboBox.class)
@Uses(DatePicker.class)
@Uses(Dialog.class)
@Uses(MultiSelectComboBox.class)
@Uses(DtChart.class)
@Uses(DtMap.class)
@Uses(Notification.class)
@Uses(RadioButtonGroup.class)
@Uses(Select.class)
@Uses(TextField.class)
@Uses(Upload.class)
@Route("du-an/:id([0-9]{1,18})")
@PermitAll
class ProjectView extends HtmlContainer implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Texts texts;
    private final transient Today today;
    private final transient ProjectRegister register;
    private final transient List<ProjectSection> sections;
    private final transient EditRights rights;
    private final transient DecisionForm decisions;
    private transient @Nullable ProjectId project;
    private transient AsOf asOf;
    private String title = "";

    ProjectView(
            Texts texts,
            Today today,
            ProjectRegister register,
            List<ProjectSection> sections,
            EditRights rights,
            DecisionForm decisions,
            LiveUpdates live) {
        super("div");
        this.texts = texts;
        this.today = today;
        this.register = register;
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(ProjectSection::order))
                .toList();
        this.rights = rights;
        this.decisions = decisions;
        this.asOf = AsOf.on(today.date());
        live.whileAttached(this, this::refresh);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        project = new ProjectId(event.getRouteParameters().getLong("id").orElseThrow(NotFoundException::new));
        asOf = DayInAddress.read(event.getLocation(), today.date());
        if (!register.profiles(AsOf.on(today.date())).containsKey(project)) {
            throw new NotFoundException();
        }
        refresh();
    }

    private void refresh() {
        if (project == null) {
            return;
        }
        removeAll();
        Wording words = Wording.here(texts);
        ProjectProfile profile = register.profiles(asOf).get(project);
        if (profile == null) {
            title = words.text("project.not-known-yet");
            add(div(
                    "dt-page",
                    el(
                            "div",
                            "dt-empty",
                            el("h1", "dt-page-title", title),
                            el("p", "", words.text("project.not-known-yet-hint", asOf.at(), asOf.known())))));
            return;
        }
        title = profile.name();
        ProjectContext context = new ProjectContext(profile, asOf, today.date());
        HtmlContainer head = el(
                "header",
                "dt-page-head",
                with(
                        el(
                                "nav",
                                "dt-breadcrumb",
                                with(
                                        el("a", "", words.text("nav.projects")),
                                        "href",
                                        DayInAddress.link("du-an", asOf, today.date())),
                                " › " + profile.sector() + " › " + profile.code()),
                        "aria-label",
                        words.text("project.breadcrumb")),
                el("h1", "dt-page-title", profile.name()));
        place(head, ProjectSection.Place.HEAD, context);
        NativeButton print = new NativeButton(
                words.text("project.print"), click -> UI.getCurrent().getPage().executeJs("window.print()"));
        print.addClassName("dt-button");
        print.getElement().setAttribute("data-small", true);
        String onMap = DayInAddress.link(".", asOf, today.date());
        HtmlContainer map = with(
                with(el("a", "dt-button", words.text("project.on-map")), "data-small", ""),
                "href",
                onMap + (onMap.contains("?") ? "&" : "?") + "project="
                        + profile.id().value());
        HtmlContainer actions = div("dt-page-actions", map, print);
        if (context.isNow() && rights.mayEdit(profile.id())) {
            NativeButton record = new NativeButton(
                    words.text("decision.form"), click -> decisions.open(context, DecisionKind.SCHEDULE_ADJUSTMENT));
            record.addClassName("dt-button");
            record.getElement().setAttribute("data-small", true).setAttribute("data-primary", true);
            actions.add(
                    record,
                    with(
                            with(el("a", "dt-button", words.text("project.draw-site")), "data-small", ""),
                            "href",
                            "du-an/" + profile.id().value() + "/vi-tri"));
        }
        head.add(actions);
        HtmlContainer main = div("dt-column");
        HtmlContainer side = div("dt-column");
        place(main, ProjectSection.Place.MAIN, context);
        place(side, ProjectSection.Place.SIDE, context);
        add(head, div("dt-page", div("dt-columns", main, side), printFoot(words, profile)));
    }

    private HtmlContainer printFoot(Wording words, ProjectProfile profile) {
        String source = profile.publishedSource() == null
                ? words.text("project.illustrative")
                : words.text("project.published", profile.publishedSource());
        return el("p", "dt-print-foot", words.text("project.print-foot", asOf.at(), asOf.known()) + " " + source);
    }

    private void place(HtmlContainer into, ProjectSection.Place place, ProjectContext context) {
        sections.stream()
                .filter(section -> section.place() == place)
                .forEach(section -> section.build(context).ifPresent(into::add));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
