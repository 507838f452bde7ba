package vn.dautu.standing.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.dautu.kernel.money.Share;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.standing.Standing;
import vn.dautu.ui.Wording;

/**
 * One thing that can be said of a project on a day. Its name is the text {@code measure.<key>}, what it means {@code measure-about.<key>}.
 *
 * @param key how it is called in addresses and saved views: never changed once published
 * @param groupable whether projects can be put together by it
 * @param width of its column, CSS pixels
 * @param reading the value of the type that {@link Kind} names; null where it is not known or does not apply
 */
public record Measure(
        String key,
        Theme theme,
        Kind kind,
        boolean groupable,
        int width,
        Function<Standing, @Nullable Object> reading) {

    private static final int SQUARE_METRES_IN_HECTARE_DIGITS = 4;

    public @Nullable Object of(Standing standing) {
        return reading.apply(standing);
    }

    public String name(Wording words) {
        return words.text("measure." + key);
    }

    public String about(Wording words) {
        return words.text("measure-about." + key);
    }

    /** The unit its figures are shown in; empty for words, lights, dates and plain numbers. */
    public Optional<String> unit(Wording words) {
        return kind.isNumber() && kind != Kind.INDEX && kind != Kind.COUNT
                ? Optional.of(words.text("measure-unit." + kind))
                : Optional.empty();
    }

    /** "TMĐT, triệu đồng". */
    public String header(Wording words) {
        return unit(words).map(unit -> name(words) + ", " + unit).orElseGet(() -> name(words));
    }

    /** A value or a total as a cell shows it, without its unit; nothing known is an empty cell. */
    public String show(Wording words, @Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Mark mark -> words.say(mark.words());
            case Words text -> text.show(words);
            case LocalDate day -> words.day(day);
            case Vnd amount -> words.million(amount);
            case Share share -> share.percent(1).map(words::number).orElse("");
            case Long number when kind == Kind.DAYS -> words.signed(number);
            case Long number -> words.number(BigDecimal.valueOf(number));
            case BigDecimal number ->
                words.number(inUnit(number).setScale(kind == Kind.POINTS ? 1 : 2, RoundingMode.HALF_UP));
            default -> throw new IllegalStateException(key + " gave a " + value.getClass());
        };
    }

    /** A value as a number in the unit of its column, exact for money and area; empty for words, lights and unknown rates. */
    public Optional<BigDecimal> number(@Nullable Object value) {
        return switch (value) {
            case Vnd amount -> Optional.of(amount.inMillion());
            case Share share -> share.percent(4);
            case Long number -> Optional.of(BigDecimal.valueOf(number));
            case BigDecimal number -> Optional.of(inUnit(number));
            case null, default -> Optional.empty();
        };
    }

    private BigDecimal inUnit(BigDecimal number) {
        return kind == Kind.AREA ? number.movePointLeft(SQUARE_METRES_IN_HECTARE_DIGITS) : number;
    }

    /** What projects are put together and chosen by: the light without its headline, the words. Null where nothing is written. */
    public @Nullable Words label(Standing standing) {
        return switch (of(standing)) {
            case Mark mark -> Words.said(mark.light().name(), mark.name());
            case Words text -> text;
            case null, default -> null;
        };
    }

    /** The total of a measure whose kind {@link Kind#isTotalled}: null when no project has a value. */
    public @Nullable Object total(Iterable<Standing> standings) {
        if (!kind.isTotalled()) {
            return null;
        }
        Object sum = null;
        for (Standing standing : standings) {
            Object value = of(standing);
            if (value != null) {
                sum = sum == null ? value : plus(sum, value);
            }
        }
        return sum;
    }

    private static Object plus(Object sum, Object value) {
        return switch (value) {
            case Vnd amount -> ((Vnd) sum).plus(amount);
            case Long number -> Math.addExact((Long) sum, number);
            case BigDecimal number -> ((BigDecimal) sum).add(number);
            case Share share ->
                new Share(
                        ((Share) sum).part().add(share.part()),
                        ((Share) sum).whole().add(share.whole()));
            default -> throw new IllegalStateException("no sum of " + value.getClass());
        };
    }
}
