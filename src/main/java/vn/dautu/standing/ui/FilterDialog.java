package vn.dautu.standing.ui;

import static vn.dautu.ui.Markup.div;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dautu.standing.measure.Kind;
import vn.dautu.standing.measure.Measure;
import vn.dautu.standing.measure.Measures;
import vn.dautu.standing.portfolio.Bounds;
import vn.dautu.standing.portfolio.Choice;
import vn.dautu.standing.portfolio.Portfolio;
import vn.dautu.standing.portfolio.PortfolioQuery;
import vn.dautu.ui.Texts;
import vn.dautu.ui.Wording;

/** Which projects: by what they are, where they stand, and how much. */
final class FilterDialog extends Dialog {

    private static final List<String> CHOICES = List.of(
            "owner",
            "group",
            "sector",
            "unit",
            PortfolioQuery.SOURCE,
            "cause",
            "actor",
            "worst-milestone",
            "schedule-light",
            "money-light",
            "land-light",
            "data-light");
    private static final List<String> BOUNDS = List.of("days-late", "total");

    private final transient Wording words;
    private final transient Portfolio portfolio;
    private final transient PortfolioQuery query;
    private final Map<String, MultiSelectComboBox<Choice>> choices = new LinkedHashMap<>();
    private final transient Map<String, Supplier<@Nullable Bounds>> bounds = new LinkedHashMap<>();

    FilterDialog(Wording words, Portfolio portfolio, PortfolioQuery query, Consumer<PortfolioQuery> onChange) {
        this.words = words;
        this.portfolio = portfolio;
        this.query = query;
        setHeaderTitle(words.text("list.filter"));
        setWidth("min(760px, 96vw)");
        HtmlContainer form = div("dt-filter-form");
        CHOICES.forEach(key -> form.add(choice(key)));
        BOUNDS.forEach(key -> form.add(between(Measures.get(key))));
        query.bounds().keySet().stream()
                .filter(key -> !BOUNDS.contains(key))
                .forEach(key -> form.add(between(Measures.get(key))));
        form.add(another(form));
        add(form);
        Button clear = new Button(words.text("list.filter.clear"), click -> {
            onChange.accept(query.withoutFilter());
            close();
        });
        Button apply = new Button(words.text("list.filter.apply"), click -> apply(onChange));
        apply.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(clear, new Button(words.text("action.cancel"), click -> close()), apply);
    }

    private MultiSelectComboBox<Choice> choice(String key) {
        MultiSelectComboBox<Choice> box = new MultiSelectComboBox<>(
                key.equals(PortfolioQuery.SOURCE)
                        ? words.text("list.source")
                        : Measures.get(key).name(words));
        List<Choice> offered = portfolio.choices(key, query.asOf(), words.locale());
        box.setItems(offered);
        box.setItemLabelGenerator(choice -> choice.label().show(words) + " (" + choice.projects() + ")");
        Set<String> codes = query.choices().getOrDefault(key, Set.of());
        box.setValue(offered.stream()
                .filter(choice -> codes.contains(choice.label().code()))
                .collect(Collectors.toSet()));
        choices.put(key, box);
        return box;
    }

    private HtmlContainer between(Measure measure) {
        Bounds now = query.bounds().getOrDefault(measure.key(), new Bounds(null, null));
        String from = words.text("list.filter.from", measure.header(words));
        String to = words.text("list.filter.to", measure.header(words));
        if (measure.kind() == Kind.DATE) {
            DatePicker first = new DatePicker(from, day(now.from()));
            DatePicker last = new DatePicker(to, day(now.to()));
            first.setLocale(Texts.VIETNAMESE);
            last.setLocale(Texts.VIETNAMESE);
            bounds.put(measure.key(), () -> new Bounds(number(first.getValue()), number(last.getValue())));
            return div("dt-between", first, last);
        }
        BigDecimalField least = number(from, now.from());
        BigDecimalField most = number(to, now.to());
        bounds.put(
                measure.key(),
                () -> least.isInvalid() || most.isInvalid() ? null : new Bounds(least.getValue(), most.getValue()));
        return div("dt-between", least, most);
    }

    private BigDecimalField number(String label, @Nullable BigDecimal value) {
        BigDecimalField field = new BigDecimalField(label);
        field.setLocale(words.locale());
        field.setValue(value);
        field.setI18n(new BigDecimalField.BigDecimalFieldI18n().setBadInputErrorMessage(words.text("list.filter.bad")));
        return field;
    }

    private static @Nullable LocalDate day(@Nullable BigDecimal value) {
        return value == null ? null : LocalDate.ofEpochDay(value.longValue());
    }

    private static @Nullable BigDecimal number(@Nullable LocalDate day) {
        return day == null ? null : BigDecimal.valueOf(day.toEpochDay());
    }

    /** Any other measure that has a size or a day. */
    private Select<Measure> another(HtmlContainer form) {
        Select<Measure> select = new Select<>();
        select.setLabel(words.text("list.filter.more"));
        select.setItems(Measures.all().stream()
                .filter(measure -> measure.kind().isRanged() && !bounds.containsKey(measure.key()))
                .toList());
        select.setItemLabelGenerator(measure -> measure == null ? "" : measure.header(words));
        select.addValueChangeListener(change -> {
            Measure measure = change.getValue();
            if (measure != null && !bounds.containsKey(measure.key())) {
                form.addComponentAtIndex(form.getComponentCount() - 1, between(measure));
            }
        });
        return select;
    }

    private void apply(Consumer<PortfolioQuery> onChange) {
        PortfolioQuery next = query;
        for (Map.Entry<String, MultiSelectComboBox<Choice>> each : choices.entrySet()) {
            next = next.withChoice(
                    each.getKey(),
                    each.getValue().getValue().stream()
                            .map(choice -> choice.label().code())
                            .collect(Collectors.toSet()));
        }
        for (Map.Entry<String, Supplier<@Nullable Bounds>> each : bounds.entrySet()) {
            Bounds between = each.getValue().get();
            if (between == null) {
                return; // The field says what is wrong.
            }
            next = next.withBounds(each.getKey(), between);
        }
        onChange.accept(next);
        close();
    }
}
