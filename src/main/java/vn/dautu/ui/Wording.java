package vn.dautu.ui;

import com.vaadin.flow.component.UI;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.dautu.kernel.money.Share;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.kernel.rule.Named;
import vn.dautu.kernel.rule.Reason;

/** Figures, dates and reasons in the reader's language (domain.md §6): 1.234.567,8 · 31/01/2025 · 67,9 % in Vietnamese. */
public final class Wording {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String NO_BREAK = "\u00a0";

    private final Texts texts;
    private final Locale locale;

    Wording(Texts texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    /** In the language of the page being built. */
    public static Wording here(Texts texts) {
        UI ui = UI.getCurrent();
        return new Wording(texts, ui == null ? Texts.VIETNAMESE : ui.getLocale());
    }

    /** In a given language, where no page is being built: a file to take away. */
    public static Wording in(Texts texts, Locale locale) {
        return new Wording(texts, locale);
    }

    public Locale locale() {
        return locale;
    }

    public String say(Reason reason) {
        return texts.getTranslation(reason.key(), locale, reason.arguments().toArray());
    }

    /** A reason as a whole sentence: capital letter, full stop. */
    public String sentence(Reason reason) {
        String said = capital(say(reason).strip());
        return said.endsWith(".") ? said : said + ".";
    }

    public String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(locale) + text.substring(1);
    }

    public String text(String key, @Nullable Object... arguments) {
        return texts.getTranslation(key, locale, arguments);
    }

    /** A text with its own placeholders left as they are. */
    public String raw(String key) {
        return texts.pattern(key, locale);
    }

    /** One argument of a sentence. */
    String show(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case LocalDate day -> day(day);
            case Vnd amount -> billion(amount);
            case Share share -> percent(share);
            case Named named -> texts.getTranslation(named.nameKey(), locale);
            case Reason reason -> say(reason);
            case BigDecimal number -> number(number);
            case Long number -> number(BigDecimal.valueOf(number));
            case Integer number -> String.valueOf(number);
            default -> value.toString();
        };
    }

    public String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    public String number(BigDecimal value) {
        DecimalFormat format = new DecimalFormat("#,##0", symbols());
        format.setMinimumFractionDigits(Math.max(0, value.scale()));
        format.setMaximumFractionDigits(Math.max(0, value.scale()));
        return format.format(value).replace('-', '−');
    }

    /** Triệu đồng, for tables: up to three decimals, only those that are there. */
    public String million(Vnd amount) {
        DecimalFormat format = new DecimalFormat("#,##0.######", symbols());
        return format.format(amount.inMillion()).replace('-', '−');
    }

    /** "286,4 tỷ đồng", for cards. */
    public String billion(Vnd amount) {
        return number(amount.inBillion(1)) + NO_BREAK + texts.getTranslation("unit.billion", locale);
    }

    /** "67,9 %", or the word for unknown when there is no whole. */
    public String percent(Share share) {
        return share.percent(1).map(this::percent).orElse(texts.getTranslation("unit.unknown", locale));
    }

    public String percent(BigDecimal percent) {
        return number(percent) + NO_BREAK + "%";
    }

    /** "11,20 ha". */
    public String hectares(BigDecimal squareMetres) {
        return number(squareMetres.movePointLeft(4).setScale(2, RoundingMode.HALF_UP)) + NO_BREAK + "ha";
    }

    /** "3,48 km". */
    public String kilometres(BigDecimal metres) {
        return number(metres.movePointLeft(3).setScale(2, RoundingMode.HALF_UP)) + NO_BREAK + "km";
    }

    /** "+181", "−4", "0" for columns. */
    public String signed(long days) {
        return days > 0 ? "+" + number(BigDecimal.valueOf(days)) : number(BigDecimal.valueOf(days));
    }

    private DecimalFormatSymbols symbols() {
        return DecimalFormatSymbols.getInstance(
                locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.forLanguageTag("vi-VN"));
    }
}
