package vn.dautu.schedule;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Why a project is late: the five official causes (count form under NĐ 29/2021, lines 9.a–9.đ) and the sub-causes that roll up to them.
 *
 * @param code as written in a report
 * @param official the official line it counts under
 */
public record DelayCause(String code, String official) {

    private static final Map<String, String> OFFICIAL = Map.ofEntries(
            Map.entry("9.a", "9.a"),
            Map.entry("9.b", "9.b"),
            Map.entry("9.c", "9.c"),
            Map.entry("9.d", "9.d"),
            Map.entry("9.đ", "9.đ"),
            Map.entry("TT_QH", "9.a"),
            Map.entry("TT_TD", "9.a"),
            Map.entry("TT_DC", "9.a"),
            Map.entry("TT_LCNT", "9.a"),
            Map.entry("TT_CMDSDD", "9.a"),
            Map.entry("TT_PCCC_MT", "9.a"),
            Map.entry("GP_DONGIA", "9.b"),
            Map.entry("GP_NGUONGOC", "9.b"),
            Map.entry("GP_KHONGNHAN", "9.b"),
            Map.entry("GP_TDC", "9.b"),
            Map.entry("GP_HATANG", "9.b"),
            Map.entry("GP_KHIEUNAI", "9.b"),
            Map.entry("NL_CDT", "9.c"),
            Map.entry("NL_NT", "9.c"),
            Map.entry("NL_TVTK", "9.c"),
            Map.entry("VON_CHAM", "9.d"),
            Map.entry("VON_DAT", "9.d"),
            Map.entry("KH_VATLIEU", "9.đ"),
            Map.entry("KH_GIA", "9.đ"),
            Map.entry("KH_THOITIET", "9.đ"),
            Map.entry("KH_SAPXEP", "9.đ"),
            Map.entry("KH_HOSO", "9.đ"));

    public static Optional<DelayCause> find(String code) {
        return Optional.ofNullable(OFFICIAL.get(code)).map(official -> new DelayCause(code, official));
    }

    /** All codes: each official line, then its sub-causes. */
    public static List<DelayCause> all() {
        return OFFICIAL.entrySet().stream()
                .map(entry -> new DelayCause(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(DelayCause::official)
                        .thenComparing(cause -> !cause.isOfficial())
                        .thenComparing(DelayCause::code))
                .toList();
    }

    /** Whether it is itself a line of the form, and no sub-cause of one. */
    public boolean isOfficial() {
        return code.equals(official);
    }

    /** The key of its words in the translations. */
    public String nameKey() {
        return "cause." + code;
    }

    public String officialKey() {
        return "cause." + official;
    }
}
