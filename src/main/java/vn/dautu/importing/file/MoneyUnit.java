package vn.dautu.importing.file;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The unit of a table's amounts, as its "Đơn vị tính" says. */
public enum MoneyUnit {
    DONG(1),
    MILLION(1_000_000),
    BILLION(1_000_000_000);

    private static final Pattern DECLARED = Pattern.compile(
            "(?:đơn vị tính|đơn vị|đvt)\\s*:?\\s*([^();,]*)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final BigDecimal dong;

    MoneyUnit(long dong) {
        this.dong = BigDecimal.valueOf(dong);
    }

    /** Đồng in one of it. */
    public BigDecimal dong() {
        return dong;
    }

    /**
     * Finds "Đơn vị tính: triệu đồng" in a line above the header. A unit that is not one of ours ("nghìn đồng", "USD") is not found:
     * a sheet without a known unit is refused rather than guessed.
     */
    public static Optional<MoneyUnit> declaredIn(String line) {
        Matcher m = DECLARED.matcher(Texts.clean(line));
        return m.find() ? named(m.group(1)) : Optional.empty();
    }

    /** "triệu đồng", "Tỷ đồng", "tỉ", "đồng" … */
    public static Optional<MoneyUnit> named(String words) {
        return switch (Texts.clean(words).toLowerCase(Locale.ROOT).replaceAll("[.\\s]+$", "")) {
            case "đồng", "đ", "vnđ", "vnd" -> Optional.of(DONG);
            case "triệu đồng", "triệu", "tr.đ", "trđ", "tr.đồng" -> Optional.of(MILLION);
            case "tỷ đồng", "tỉ đồng", "tỷ", "tỉ" -> Optional.of(BILLION);
            default -> Optional.empty();
        };
    }
}
