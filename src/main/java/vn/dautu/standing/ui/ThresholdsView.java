package vn.dautu.standing.ui;

import static vn.dautu.ui.Markup.div;
import static vn.dautu.ui.Markup.el;
import static vn.dautu.ui.Markup.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dautu.account.Account;
import vn.dautu.account.Accounts;
import vn.dautu.account.CurrentUser;
import vn.dautu.account.Role;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.calendar.Today;
import vn.dautu.kernel.rule.Refusal;
import vn.dautu.standing.Light;
import vn.dautu.standing.LightChange;
import vn.dautu.standing.Threshold;
import vn.dautu.standing.ThresholdBook;
import vn.dautu.standing.ThresholdRefused;
import vn.dautu.ui.LiveUpdates;
import vn.dautu.ui.Messages;
import vn.dautu.ui.StatusMark;
import vn.dautu.ui.Table;
import vn.dautu.ui.Texts;
import vn.dautu.ui.Wording;

/** The thresholds of the rules. An administrator changes them, after seeing what would change colour; the department reads. */
@Route("nguong-canh-bao")
@Menu(title = "nav.thresholds", order = 8)
@RolesAllowed({"ADMIN", "DEPARTMENT"})
class ThresholdsView extends HtmlContainer implements HasDynamicTitle {

    private final transient Texts texts;
    private final transient Today today;
    private final transient ThresholdBook book;
    private final transient Accounts accounts;
    private final boolean mayChange;
    private final HtmlContainer values = el("section", "dt-card");
    private final HtmlContainer outcome = div("dt-column");
    private final HtmlContainer versions = el("section", "dt-card");
    private final Map<String, TextField> fields = new LinkedHashMap<>();
    private final DatePicker validFrom = new DatePicker();
    private final Button preview = new Button();
    private final Button save = new Button();
    private transient Map<String, BigDecimal> previewed = Map.of();

    ThresholdsView(
            Texts texts,
            Today today,
            ThresholdBook book,
            Accounts accounts,
            CurrentUser currentUser,
            LiveUpdates live) {
        super("div");
        this.texts = texts;
        this.today = today;
        this.book = book;
        this.accounts = accounts;
        this.mayChange = currentUser.get().role() == Role.ADMIN;
        Wording words = words();
        validFrom.setLabel(words.text("threshold.valid-from"));
        validFrom.setLocale(Texts.VIETNAMESE);
        validFrom.setI18n(new DatePicker.DatePickerI18n()
                .setDateFormats("dd/MM/yyyy", "d/M/yyyy")
                .setFirstDayOfWeek(1));
        validFrom.setValue(today.date());
        preview.setText(words.text("threshold.preview"));
        preview.addClickListener(click -> showPreview());
        save.setText(words.text("action.save"));
        save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        save.addClickListener(click -> save());
        with(outcome, "aria-live", "polite");
        add(
                el(
                        "header",
                        "dt-page-head",
                        el("h1", "dt-page-title", words.text("threshold.title")),
                        el("p", "dt-card-note", words.text(mayChange ? "threshold.hint" : "threshold.hint-read"))),
                div("dt-page officer", div("dt-column", values, outcome, versions)));
        fill();
        live.whileAttached(this, this::refresh);
    }

    private Wording words() {
        return Wording.here(texts);
    }

    /** Somebody changed something: what is being typed here is left alone. */
    private void refresh() {
        if (changed().map(Map::isEmpty).orElse(false)) {
            fill();
        }
    }

    private void fill() {
        Wording words = words();
        Map<String, String> names =
                accounts.list().stream().collect(Collectors.toMap(Account::username, Account::fullName));
        fields.clear();
        previewed = Map.of();
        Table table = new Table(
                        words.text("nav.thresholds"),
                        words.text("threshold.name"),
                        ">" + words.text("threshold.value"),
                        words.text("threshold.unit"),
                        words.text("threshold.since"),
                        words.text("threshold.entered"))
                .stacked();
        for (Threshold threshold : book.inForce(AsOf.on(today.date()))) {
            table.row(
                    div(
                            "",
                            words.text("threshold.of." + threshold.name()),
                            el("div", "dt-card-note", words.text("threshold.why." + threshold.name()))),
                    mayChange ? field(words, threshold) : words.number(threshold.amount()),
                    words.text("threshold.unit." + threshold.unit()),
                    words.day(threshold.validFrom()),
                    entered(words, threshold, names));
        }
        values.removeAll();
        values.add(el("h2", "dt-card-title", words.text("threshold.in-force", today.date())), table.build());
        if (mayChange) {
            HtmlContainer acts = div("dt-toolbar", validFrom, preview, save);
            acts.getElement().getStyle().set("margin", "16px 0 8px");
            values.add(acts, el("p", "dt-card-note", words.text("threshold.valid-from-hint")));
        }
        outcome.removeAll();
        save.setEnabled(false);
        fillVersions(words, names);
    }

    private void fillVersions(Wording words, Map<String, String> names) {
        Table table = new Table(
                        words.text("threshold.versions"),
                        words.text("threshold.name"),
                        ">" + words.text("threshold.value"),
                        words.text("threshold.unit"),
                        words.text("threshold.since"),
                        words.text("threshold.entered"))
                .stacked();
        for (Threshold version : book.versions()) {
            table.row(
                    words.text("threshold.of." + version.name()),
                    words.number(version.amount()),
                    words.text("threshold.unit." + version.unit()),
                    words.day(version.validFrom()),
                    entered(words, version, names));
        }
        versions.removeAll();
        versions.add(
                el("h2", "dt-card-title", words.text("threshold.versions")),
                el("details", "", el("summary", "", words.text("threshold.versions-open")), table.build()));
    }

    private static String entered(Wording words, Threshold threshold, Map<String, String> names) {
        return words.text(
                "threshold.entered-by",
                threshold.knownOn(),
                names.getOrDefault(threshold.enteredBy(), threshold.enteredBy()));
    }

    private TextField field(Wording words, Threshold threshold) {
        TextField field = new TextField();
        field.setValue(words.number(threshold.amount()));
        field.setAriaLabel(words.text("threshold.of." + threshold.name()));
        field.setWidth("104px");
        field.setMaxLength(12);
        field.addValueChangeListener(change -> {
            // What was previewed is no longer what would be saved.
            save.setEnabled(false);
            outcome.removeAll();
        });
        fields.put(threshold.name(), field);
        return field;
    }

    /** The amounts that differ from those in force; empty when one cannot be read. */
    private Optional<Map<String, BigDecimal>> changed() {
        Map<String, BigDecimal> changed = new TreeMap<>();
        boolean readable = true;
        for (Threshold threshold : book.inForce(AsOf.on(today.date()))) {
            TextField field = fields.get(threshold.name());
            if (field == null) {
                continue;
            }
            BigDecimal amount = number(field.getValue());
            field.setInvalid(amount == null);
            field.setErrorMessage(words().text("threshold.not-a-number"));
            readable &= amount != null;
            if (amount != null && amount.compareTo(threshold.amount()) != 0) {
                changed.put(threshold.name(), amount);
            }
        }
        return readable ? Optional.of(changed) : Optional.empty();
    }

    /** A decimal comma or point; thresholds have no thousands. */
    private static @Nullable BigDecimal number(String typed) {
        String plain = typed.strip().replace('−', '-').replace(',', '.');
        return plain.matches("-?\\d{1,9}(\\.\\d{1,4})?") ? new BigDecimal(plain) : null;
    }

    private void showPreview() {
        Wording words = words();
        outcome.removeAll();
        save.setEnabled(false);
        Map<String, BigDecimal> amounts = changed().orElse(null);
        if (amounts == null) {
            return;
        }
        if (amounts.isEmpty()) {
            outcome.add(div("dt-notice", words.text("threshold.nothing-typed")));
            return;
        }
        try {
            outcome.add(preview(words, book.preview(amounts)));
            previewed = amounts;
            save.setEnabled(true);
        } catch (ThresholdRefused refused) {
            show(refused);
        }
    }

    private void show(ThresholdRefused refused) {
        String said = words().sentence(refused.reason());
        TextField field = fields.get(refused.threshold());
        if (field != null) {
            field.setErrorMessage(said);
            field.setInvalid(true);
            field.focus();
        }
        outcome.removeAll();
        outcome.add(with(
                with(
                        div("dt-notice", words().text("threshold.of." + refused.threshold()) + ": " + said),
                        "data-light",
                        "RED"),
                "role",
                "alert"));
    }

    private Component preview(Wording words, List<LightChange> changes) {
        HtmlContainer card = el(
                "section",
                "dt-card",
                el("h2", "dt-card-title", words.text("threshold.preview-title", today.date())),
                el(
                        "p",
                        "dt-card-note",
                        changes.isEmpty()
                                ? words.text("threshold.no-colour-changes")
                                : words.text(
                                        "threshold.colours-change",
                                        changes.size(),
                                        changes.stream()
                                                .map(change ->
                                                        change.after().profile().id())
                                                .distinct()
                                                .count())));
        if (changes.isEmpty()) {
            return card;
        }
        HtmlContainer counts = div("dt-chips");
        Map<String, Long> numbers = new LinkedHashMap<>();
        changes.forEach(change -> numbers.merge(turn(words, change), 1L, Long::sum));
        numbers.forEach((turn, number) -> counts.add(el("span", "dt-chip", turn + ": " + number)));
        Table table = new Table(
                        words.text("threshold.preview-title", today.date()),
                        words.text("threshold.project"),
                        words.text("threshold.light"),
                        words.text("threshold.from"),
                        words.text("threshold.to"),
                        words.text("threshold.because"))
                .stacked();
        for (LightChange change : changes) {
            table.row(
                    div(
                            "",
                            change.after().profile().name(),
                            el(
                                    "div",
                                    "dt-card-note",
                                    change.after().profile().code() + " · "
                                            + change.after().ownerName())),
                    words.text(lightName(change.kind())),
                    StatusMark.of(change.from().name(), word(words, change.kind(), change.from())),
                    StatusMark.of(change.to().name(), word(words, change.kind(), change.to())),
                    words.sentence(change.kind().concern(change.after()).reason()));
        }
        card.add(counts, table.build());
        return card;
    }

    private static String turn(Wording words, LightChange change) {
        return words.text(lightName(change.kind())) + ": " + word(words, change.kind(), change.from()) + " → "
                + word(words, change.kind(), change.to());
    }

    private static String lightName(LightChange.Kind kind) {
        return switch (kind) {
            case SCHEDULE -> "standing.light.schedule";
            case MONEY -> "standing.light.money";
            case LAND -> "standing.light.land";
            case DATA -> "standing.light.data";
        };
    }

    private static String word(Wording words, LightChange.Kind kind, Light light) {
        return switch (kind) {
            case MONEY -> words.text("light.money." + light);
            case DATA -> words.text("light.data." + light);
            case SCHEDULE, LAND -> words.text(light.wordKey());
        };
    }

    private void save() {
        validFrom.setInvalid(validFrom.isEmpty());
        validFrom.setErrorMessage(words().text("threshold.valid-from-missing"));
        Map<String, BigDecimal> amounts = changed().orElse(Map.of());
        if (validFrom.isInvalid() || amounts.isEmpty() || !Objects.equals(amounts, previewed)) {
            return;
        }
        try {
            book.change(amounts, validFrom.getValue());
            fill();
            Messages.done(words().text("threshold.changed", amounts.size()));
        } catch (ThresholdRefused refused) {
            show(refused);
        } catch (Refusal refused) {
            Messages.refused(words().sentence(refused.reason()));
        }
    }

    @Override
    public String getPageTitle() {
        return words().text("threshold.title");
    }
}
