package vn.dautu.importing.ui;

import static vn.dautu.ui.Markup.div;
import static vn.dautu.ui.Markup.el;
import static vn.dautu.ui.Markup.span;
import static vn.dautu.ui.Markup.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.dautu.decision.FileStore;
import vn.dautu.decision.ImportBatch;
import vn.dautu.importing.ImportChoices;
import vn.dautu.importing.ImportGate;
import vn.dautu.importing.ImportOutcome;
import vn.dautu.importing.ImportWatch;
import vn.dautu.importing.Layout;
import vn.dautu.importing.NameMatch;
import vn.dautu.importing.SurveyPreviews;
import vn.dautu.importing.file.ImportIssue;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.calendar.Today;
import vn.dautu.ui.Messages;
import vn.dautu.ui.Table;
import vn.dautu.ui.Texts;
import vn.dautu.ui.Wording;

/** Files in: drop one, see what it would do and every problem at its place, then write all of it or nothing. */
@Route("nap-du-lieu")
@Menu(title = "nav.import", order = 5)
@RolesAllowed({"DEPARTMENT", "OWNER"})
class ImportView extends HtmlContainer implements HasDynamicTitle {

    private static final int MOST_BYTES = 20 * 1024 * 1024;
    private static final int MOST_ISSUES = 500;
    private static final int POLL_MILLIS = 400;
    private static final Logger LOG = LoggerFactory.getLogger(ImportView.class);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private final transient Texts texts;
    private final transient ImportGate gate;
    private final transient FileStore files;
    private final DatePicker asOf = new DatePicker();
    private final HtmlContainer result = el("section", "dt-card");
    private final HtmlContainer history = el("section", "dt-card");
    private final Set<String> confirmed = new HashSet<>();
    private final SurveyCard survey;
    private transient @Nullable ImportWatch running;
    private @Nullable String fileName;
    private byte @Nullable [] content;

    ImportView(Texts texts, ImportGate gate, FileStore files, Today today, SurveyPreviews previews) {
        super("div");
        this.texts = texts;
        this.gate = gate;
        this.files = files;
        this.survey = new SurveyCard(previews, AsOf.on(today.date()), this::preview);
        Wording words = words();
        Upload upload = new Upload(UploadHandler.inMemory((metadata, bytes) -> {
            fileName = metadata.fileName();
            content = bytes;
            confirmed.clear();
            survey.forget();
            preview();
        }));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MOST_BYTES);
        upload.setUploadButton(new Button(words.text("import.choose")));
        upload.setDropLabel(span("", words.text("import.drop")));
        // The result below names the file; left in the box it would stand in the way of the corrected one.
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        upload.addFileRejectedListener(rejected -> Messages.refused(words.text("import.too-large")));
        asOf.setLabel(words.text("import.as-of"));
        asOf.setHelperText(words.text("import.as-of-hint"));
        asOf.setLocale(Texts.VIETNAMESE);
        asOf.setMax(today.date());
        asOf.setI18n(new DatePicker.DatePickerI18n()
                .setDateFormats("dd/MM/yyyy", "d/M/yyyy")
                .setFirstDayOfWeek(1));
        asOf.addValueChangeListener(change -> preview());
        result.setVisible(false);
        with(result, "aria-live", "polite");
        fillHistory();
        add(
                el("header", "dt-page-head", el("h1", "dt-page-title", words.text("nav.import"))),
                div(
                        "dt-page officer",
                        div(
                                "dt-columns",
                                div(
                                        "dt-column",
                                        el(
                                                "section",
                                                "dt-card",
                                                el("p", "dt-card-note", words.text("import.intro")),
                                                upload,
                                                asOf),
                                        result,
                                        history),
                                div("dt-column", templates(words)))));
    }

    private Wording words() {
        return Wording.here(texts);
    }

    private Component templates(Wording words) {
        HtmlContainer list = el("ul", "dt-plain-list");
        for (Layout layout : Layout.values()) {
            if (layout.isSheet()) {
                Anchor anchor = new Anchor("tai-mau/" + layout.name() + ".xlsx", words.text(layout.nameKey()));
                anchor.setRouterIgnore(true);
                anchor.getElement().setAttribute("download", true);
                list.add(el("li", "", anchor));
            }
        }
        return el(
                "section",
                "dt-card",
                el("h2", "dt-card-title", words.text("import.templates")),
                el("p", "dt-card-note", words.text("import.templates-hint")),
                list);
    }

    private void preview() {
        if (content != null && fileName != null) {
            run(gate::preview);
        }
    }

    private void write() {
        if (content != null && fileName != null) {
            run(gate::write);
        }
    }

    private interface Run {
        ImportOutcome of(String name, byte[] bytes, ImportChoices choices, ImportWatch watch);
    }

    /** Reads the file beside the page, which shows how far it is and can stop it. */
    private void run(Run run) {
        UI ui = UI.getCurrent();
        String name = Objects.requireNonNull(fileName);
        byte[] bytes = Objects.requireNonNull(content);
        if (running != null) {
            running.cancel();
        }
        ImportWatch watch = new ImportWatch();
        running = watch;
        ImportChoices choices = new ImportChoices(asOf.getValue(), Set.copyOf(confirmed), survey.choices());
        SecurityContext who = SecurityContextHolder.getContext();
        waiting(watch);
        Thread.ofVirtual().start(() -> {
            SecurityContextHolder.setContext(who);
            ImportOutcome outcome = null;
            boolean stopped = false;
            try {
                outcome = run.of(name, bytes, choices, watch);
            } catch (ImportWatch.Cancelled cancelled) {
                stopped = true;
            } catch (RuntimeException e) {
                LOG.error("An import failed", e);
            } finally {
                SecurityContextHolder.clearContext();
            }
            tell(ui, watch, outcome, stopped);
        });
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the page runs it when it can; nobody waits here
    private void tell(UI ui, ImportWatch watch, @Nullable ImportOutcome outcome, boolean stopped) {
        try {
            ui.access(() -> {
                if (running != watch) {
                    return; // another file, or another choice, came in between
                }
                running = null;
                ui.setPollInterval(-1);
                if (outcome == null) {
                    result.removeAll();
                    result.add(el("p", "", words().text(stopped ? "import.cancelled" : "import.failed")));
                    return;
                }
                show(outcome);
                if (outcome.written()) {
                    Messages.done(words().text("import.written", outcome.fileName()));
                    fillHistory();
                }
            });
        } catch (UIDetachedException gone) {
            // nobody looks any more; what was written is written
        }
    }

    private void waiting(ImportWatch watch) {
        Wording words = words();
        Element bar = new Element("progress");
        HtmlContainer said = el("p", "dt-card-note");
        result.removeAll();
        result.setVisible(true);
        result.getElement().removeAttribute("data-written");
        result.getElement().appendChild(bar);
        Button stop = new Button(words.text("import.cancel"), click -> watch.cancel());
        result.add(said, div("dt-toolbar", stop));
        bar.setAttribute("aria-label", fileName == null ? "" : fileName);
        UI ui = UI.getCurrent();
        ui.setPollInterval(POLL_MILLIS);
        ui.addPollListener(poll -> {
            if (running != watch) {
                poll.unregisterListener();
                return;
            }
            ImportWatch.Progress now = watch.progress();
            String stage = words.text("import.stage." + now.stage());
            said.getElement()
                    .setText(
                            now.all() == 0
                                    ? stage
                                    : words.text(
                                            "import.stage.count",
                                            stage,
                                            words.number(BigDecimal.valueOf(now.done())),
                                            words.number(BigDecimal.valueOf(now.all()))));
            if (now.all() == 0) {
                bar.removeAttribute("value");
            } else {
                bar.setAttribute("max", String.valueOf(now.all()));
                bar.setAttribute("value", String.valueOf(now.done()));
            }
        });
    }

    private void show(ImportOutcome outcome) {
        Wording words = words();
        result.removeAll();
        result.setVisible(true);
        result.getElement().setAttribute("data-written", String.valueOf(outcome.written()));
        result.add(el("h2", "dt-card-title", outcome.fileName()));
        Layout layout = outcome.layout();
        result.add(el(
                "p",
                "dt-card-note",
                layout == null ? words.text("import.layout-unknown") : words.text(layout.nameKey()),
                outcome.knownTo() == null
                        ? null
                        : " · " + words.text("import.as-of") + " " + words.day(outcome.knownFrom())
                                + (outcome.knownTo().equals(outcome.knownFrom())
                                        ? ""
                                        : " – " + words.day(outcome.knownTo()))));
        result.add(div(
                "dt-chips",
                chip(words, "new", outcome.added()),
                chip(words, "changed", outcome.changed()),
                chip(words, "unchanged", outcome.unchanged()),
                chip(words, "refused", outcome.refused())));
        result.add(verdict(words, outcome));
        if (!outcome.toConfirm().isEmpty()) {
            result.add(confirmations(words, outcome));
        }
        if (outcome.survey() != null) {
            result.add(survey.show(words, outcome, outcome.survey()));
        }
        if (!outcome.issues().isEmpty()) {
            HtmlContainer list = el("ul", "dt-issues");
            outcome.issues().stream().limit(MOST_ISSUES).forEach(issue -> list.add(issue(words, issue)));
            result.add(list);
        }
        if (outcome.canBeWritten() && !outcome.written()) {
            Button write = new Button(words.text("import.write"), click -> write());
            write.addThemeVariants(ButtonVariant.AURA_PRIMARY);
            write.setDisableOnClick(true);
            result.add(div("dt-toolbar", write));
        }
    }

    private static Component chip(Wording words, String what, int number) {
        return with(
                span("dt-chip", words.text("import.count." + what) + " ", el("b", "", String.valueOf(number))),
                "data-count",
                what);
    }

    private static Component verdict(Wording words, ImportOutcome outcome) {
        String key;
        String light;
        if (outcome.written()) {
            key = "import.verdict.written";
            light = "GREEN";
        } else if (outcome.hasErrors()) {
            key = "import.verdict.refused";
            light = "RED";
        } else if (!outcome.toConfirm().isEmpty()) {
            key = "import.verdict.confirm";
            light = "AMBER";
        } else if (outcome.doubts() > 0) {
            key = "import.verdict.doubts";
            light = "AMBER";
        } else if (outcome.canBeWritten()) {
            key = "import.verdict.ready";
            light = "GREEN";
        } else {
            key = "import.verdict.nothing-new";
            light = "BLUE";
        }
        long errors = outcome.issues().stream().filter(ImportIssue::isError).count();
        return with(
                div("dt-notice", words.text(key, outcome.hasErrors() ? errors : outcome.doubts())),
                "data-light",
                light);
    }

    private Component confirmations(Wording words, ImportOutcome outcome) {
        HtmlContainer list = div("dt-form", el("p", "", words.text("import.confirm-hint")));
        for (NameMatch match : outcome.toConfirm()) {
            Checkbox box = new Checkbox(
                    words.text("import.confirm", match.sheet(), match.row(), match.name(), match.matchedCode()));
            box.addValueChangeListener(change -> {
                if (Boolean.TRUE.equals(change.getValue())) {
                    confirmed.add(match.key());
                } else {
                    confirmed.remove(match.key());
                }
            });
            list.add(box);
        }
        list.add(new Button(words.text("import.confirm-check"), click -> preview()));
        return list;
    }

    private static Component issue(Wording words, ImportIssue issue) {
        Element icon = new Element("dt-icon");
        icon.setAttribute(
                "name", issue.isError() ? "error" : issue.severity() == ImportIssue.Severity.NOTE ? "info" : "warning");
        HtmlContainer item = el(
                "li",
                "dt-issue",
                span("dt-issue-where", where(words, issue)),
                span("dt-issue-what", words.text(issue.key(), issue.args().toArray())));
        item.getElement().insertChild(0, icon);
        with(item, "data-key", issue.key());
        return with(item, "data-severity", issue.severity().name());
    }

    private static String where(Wording words, ImportIssue issue) {
        StringBuilder where = new StringBuilder(issue.sheet());
        if (issue.row() > 0) {
            where.append(where.isEmpty() ? "" : " · ").append(words.text("import.row", issue.row()));
        }
        if (!issue.column().isEmpty()) {
            where.append(where.isEmpty() ? "" : " · ").append(words.text("import.column", issue.column()));
        }
        return where.isEmpty() ? words.text("import.whole-file") : where.toString();
    }

    private void fillHistory() {
        Wording words = words();
        history.removeAll();
        Table table = new Table(
                words.text("import.history"),
                words.text("import.file"),
                words.text("import.layout"),
                words.text("import.as-of"),
                words.text("import.by"),
                words.text("import.at"),
                ">" + words.text("import.count.new"),
                ">" + words.text("import.count.changed"));
        for (ImportBatch batch : files.listBatches(200)) {
            Anchor file = new Anchor("tai-lieu/" + batch.sha256(), batch.name());
            file.setRouterIgnore(true);
            file.getElement().setAttribute("download", true);
            table.row(
                    file,
                    words.text("layout." + batch.layout()),
                    words.day(batch.knownTo()),
                    batch.importedBy(),
                    MOMENT.format(batch.recordedAt()),
                    words.number(BigDecimal.valueOf(batch.added())),
                    words.number(BigDecimal.valueOf(batch.changed())));
        }
        history.add(el("h2", "dt-card-title", words.text("import.history")), table.build());
    }

    @Override
    public String getPageTitle() {
        return words().text("nav.import");
    }
}
