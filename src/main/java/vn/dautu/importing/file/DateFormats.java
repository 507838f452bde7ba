package vn.dautu.importing.file;

import java.util.Locale;
import java.util.Map;

/** Which of Excel's number formats show a date (ECMA-376 part 1, 18.8.30). */
final class DateFormats {

    /** Formats that a file names by number only. Those of the dates are the numbers' meaning in any locale. */
    private static final Map<Integer, String> BUILT_IN = Map.ofEntries(
            Map.entry(1, "0"),
            Map.entry(2, "0.00"),
            Map.entry(3, "#,##0"),
            Map.entry(4, "#,##0.00"),
            Map.entry(9, "0%"),
            Map.entry(10, "0.00%"),
            Map.entry(11, "0.00E+00"),
            Map.entry(14, "dd/mm/yyyy"),
            Map.entry(15, "d-mmm-yy"),
            Map.entry(16, "d-mmm"),
            Map.entry(17, "mmm-yy"),
            Map.entry(18, "h:mm AM/PM"),
            Map.entry(19, "h:mm:ss AM/PM"),
            Map.entry(20, "h:mm"),
            Map.entry(21, "h:mm:ss"),
            Map.entry(22, "dd/mm/yyyy h:mm"),
            Map.entry(45, "mm:ss"),
            Map.entry(46, "[h]:mm:ss"),
            Map.entry(47, "mmss.0"),
            Map.entry(49, "@"));

    private DateFormats() {}

    static String builtIn(int id) {
        if ((id >= 27 && id <= 36) || (id >= 50 && id <= 58)) {
            return "yyyy/mm/dd"; // East Asian dates
        }
        return BUILT_IN.getOrDefault(id, "");
    }

    static boolean showsDate(String format) {
        String f = unquoted(format).toLowerCase(Locale.ROOT);
        int section = f.indexOf(';');
        if (section >= 0) {
            f = f.substring(0, section);
        }
        boolean digits = f.indexOf('0') >= 0 || f.indexOf('#') >= 0 || f.indexOf('?') >= 0;
        boolean day = f.indexOf('d') >= 0 || f.indexOf('y') >= 0 || f.indexOf('m') >= 0;
        return !f.equals("general") && day && !digits;
    }

    /** Without literal text, escaped letters, colours and locales. */
    static String unquoted(String format) {
        StringBuilder plain = new StringBuilder(format.length());
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            if (c == '"') {
                int end = format.indexOf('"', i + 1);
                i = end < 0 ? format.length() : end;
            } else if (c == '[') {
                int end = format.indexOf(']', i + 1);
                i = end < 0 ? format.length() : end;
            } else if (c == '\\' || c == '_' || c == '*') {
                i++;
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
