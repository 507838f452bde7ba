package vn.dautu.importing.file;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Text from a file as it goes into the books: Unicode NFC, without surplus or invisible letters; and the old encodings told. */
public final class Texts {

    private static final String SYMBOLS_OF_TCVN3 = "µ¸¶·¹¨»¾¼½©®ª«¬¡¢£¤¥¦§";

    /** TCVN 5712 (ABC) letters as they look when read as Windows-1252, and what they mean; lower case and the seven capitals. */
    static final String TCVN3 = "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00ADõøö÷ùúýûüþ¡¢§£¤¥¦";

    static final String TCVN3_MEANS = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ";

    /** VNI writes an accent as a second letter after the vowel. */
    private static final Map<Character, String> VNI_MARK = Map.ofEntries(
            Map.entry('ù', "\u0301"),
            Map.entry('ø', "\u0300"),
            Map.entry('û', "\u0309"),
            Map.entry('õ', "\u0303"),
            Map.entry('ï', "\u0323"),
            Map.entry('â', "\u0302"),
            Map.entry('á', "\u0302\u0301"),
            Map.entry('à', "\u0302\u0300"),
            Map.entry('å', "\u0302\u0309"),
            Map.entry('ã', "\u0302\u0303"),
            Map.entry('ä', "\u0302\u0323"),
            Map.entry('ê', "\u0306"),
            Map.entry('é', "\u0306\u0301"),
            Map.entry('è', "\u0306\u0300"),
            Map.entry('ú', "\u0306\u0309"),
            Map.entry('ü', "\u0306\u0303"),
            Map.entry('ë', "\u0306\u0323"));

    private static final Map<Character, String> VNI_SINGLE =
            Map.of('ñ', "đ", 'ô', "ơ", 'ö', "ư", 'æ', "ỉ", 'ó', "ĩ", 'ò', "ị", 'î', "ỵ");

    private static final Map<Character, Character> FROM_TCVN3 = new HashMap<>();

    static {
        for (int i = 0; i < TCVN3.length(); i++) {
            FROM_TCVN3.put(TCVN3.charAt(i), TCVN3_MEANS.charAt(i));
        }
    }

    private Texts() {}

    /** Encodings from before Unicode that still come in old files. */
    public enum Legacy {
        TCVN3,
        VNI
    }

    /**
     * @param encoding what the text seems to be written in
     * @param suggestion what it then says; a suggestion only, capitals are lost in TCVN3
     */
    public record LegacyText(Legacy encoding, String suggestion) {}

    /** NFC; every kind of blank becomes one space, none at the ends; zero-width and control letters go. */
    public static String clean(String text) {
        if (isPlain(text)) {
            return text;
        }
        String s = Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder clean = new StringBuilder(s.length());
        boolean gap = false;
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (isInvisible(c)) {
                continue;
            }
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                gap = !clean.isEmpty();
                continue;
            }
            if (Character.isISOControl(c)) {
                continue;
            }
            if (gap) {
                clean.append(' ');
                gap = false;
            }
            clean.append(c);
        }
        return clean.toString();
    }

    /** Nothing but printable ASCII, single blanks inside: most codes and numbers. */
    private static boolean isPlain(String text) {
        boolean gap = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == ' ' && gap) {
                return false;
            }
            gap = c == ' ';
        }
        return text.isEmpty() || !gap;
    }

    static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isInvisible(c)
                    && !Character.isWhitespace(c)
                    && !Character.isSpaceChar(c)
                    && !Character.isISOControl(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isInvisible(char c) {
        return (c >= '\u200B' && c <= '\u200F')
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2060' && c <= '\u2064')
                || (c >= '\u2066' && c <= '\u2069')
                || c == '\uFEFF';
    }

    /** Cleaned text, or refused with what it seems to say when it is written in TCVN3 or VNI. */
    public static Reading<String> text(String typed) {
        Optional<LegacyText> legacy = legacyEncoding(typed);
        if (legacy.isPresent()) {
            return Reading.bad(
                    legacy.get().encoding() == Legacy.TCVN3 ? "text.tcvn3" : "text.vni",
                    clean(typed),
                    legacy.get().suggestion());
        }
        String clean = clean(typed);
        return clean.isEmpty() ? Reading.blank() : Reading.of(clean);
    }

    /** As {@link #text(String)}; numbers and truth values as text, errors refused. */
    public static Reading<String> text(Cell cell) {
        return switch (cell.kind()) {
            case TEXT -> text(cell.raw());
            case NUMBER, BOOLEAN -> Reading.of(cell.text());
            case ERROR -> Reading.bad("cell.error", cell.raw());
            case FORMULA_WITHOUT_VALUE -> Reading.bad("cell.formula-without-value");
        };
    }

    /**
     * Notices TCVN3 and VNI by letters that no Vietnamese word has where they stand: a symbol such as µ ¸ ¹ © ® inside a word, or ø, ï,
     * ö, ñ after a vowel. Text that already has a letter which only Unicode can write (ă, đ, ơ, ư, ạ …) is never suspected. Short
     * words with nothing but letters common to both (TCVN3 "Néi") cannot be told and pass.
     */
    public static Optional<LegacyText> legacyEncoding(String raw) {
        String s = Normalizer.normalize(raw, Normalizer.Form.NFC);
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (c == 'ă'
                    || c == 'Ă'
                    || c == 'đ'
                    || c == 'Đ'
                    || c == 'ơ'
                    || c == 'Ơ'
                    || c == 'ư'
                    || c == 'Ư'
                    || c == 'ĩ'
                    || c == 'Ĩ'
                    || c == 'ũ'
                    || c == 'Ũ'
                    || (c >= '\u1EA0' && c <= '\u1EF9')
                    || (c >= '\u0300' && c <= '\u036F')) {
                return Optional.empty();
            }
        }
        int tcvn3 = tcvn3Evidence(s);
        int vni = vniEvidence(s);
        if (tcvn3 >= 2 && tcvn3 > vni) {
            return Optional.of(new LegacyText(Legacy.TCVN3, clean(fromTcvn3(s))));
        }
        if (vni >= 2) {
            return Optional.of(new LegacyText(Legacy.VNI, clean(fromVni(s))));
        }
        return Optional.empty();
    }

    private static int tcvn3Evidence(String s) {
        int evidence = 0;
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            boolean before = i > 0 && isLetter(s.charAt(i - 1));
            boolean after = i + 1 < s.length() && isLetter(s.charAt(i + 1));
            if (SYMBOLS_OF_TCVN3.indexOf(c) >= 0 || c == '\u00AD') {
                evidence += switch (c) {
                    // Inside a word nothing explains them; at its end µ and ¸ are à and á, before one ® is đ.
                    case 'µ', '¸', '¶', '¨', '¾', '¼', '½' -> before ? 2 : 0;
                    case '®' -> after ? 2 : 0;
                    case '©', 'ª', '«', '¬', '·', '\u00AD' -> before && after ? 2 : 0;
                    case '¹', '»' -> before && after ? 2 : before ? 1 : 0;
                    default -> before && after ? 2 : 0;
                };
            } else if ((c == 'Æ' || c == 'Ç' || c == 'Ë' || c == 'Ñ' || c == 'Ö' || c == 'Ø' || c == 'Þ' || c == 'Ð'
                            || c == 'Î' || c == 'Ï' || c == '×' || c == 'Ü' || c == 'Õ' || c == 'Ò' || c == 'É'
                            || c == 'Ê' || c == 'È' || c == 'Ó' || c == 'Ô' || c == 'Ý')
                    && before
                    && Character.isLowerCase(s.charAt(i - 1))) {
                evidence += 2; // a capital inside a word: "viÖc", "®Çu"
            } else if ((c == 'ß' || c == 'ä' || c == 'å' || c == 'æ' || c == 'ç' || c == 'ë' || c == 'î' || c == 'ï'
                            || c == 'ñ' || c == '÷' || c == 'û' || c == 'ü' || c == 'þ' || c == 'ö' || c == 'ø')
                    && before
                    && !vowelOfVni(s.charAt(i - 1))) {
                evidence += 1;
            }
        }
        return evidence;
    }

    private static boolean isLetter(char c) {
        return Character.isLetter(c) || SYMBOLS_OF_TCVN3.indexOf(c) >= 0 || c == '\u00AD';
    }

    static String fromTcvn3(String s) {
        StringBuilder text = new StringBuilder(s.length());
        for (int i = 0; i < s.length(); i++) {
            text.append(FROM_TCVN3.getOrDefault(s.charAt(i), s.charAt(i)).charValue());
        }
        return text.toString();
    }

    private static boolean vowelOfVni(char c) {
        return "aeouyAEOUYôöÔÖ".indexOf(c) >= 0;
    }

    private static int vniEvidence(String s) {
        int evidence = 0;
        for (int i = 0; i < s.length(); i++) {
            char c = Character.toLowerCase(s.charAt(i));
            char before = i > 0 ? Character.toLowerCase(s.charAt(i - 1)) : ' ';
            boolean mark = VNI_MARK.containsKey(c) && vowelOfVni(before);
            if (mark && "øûïåäëü".indexOf(c) >= 0) {
                evidence += 2;
            } else if (mark && (c == 'ù' || (c == 'â' && before != 'u') || (c == 'ê' && before == 'a'))) {
                evidence += 2; // "aù", "oâ", "aê": no such pair in Vietnamese
            } else if (c == 'ñ' || c == 'ö') {
                evidence += 1;
            }
        }
        return evidence;
    }

    private static String fromVni(String s) {
        StringBuilder text = new StringBuilder(s.length());
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            char lower = Character.toLowerCase(c);
            boolean capital = Character.isUpperCase(c);
            String mark = VNI_MARK.get(lower);
            String single = VNI_SINGLE.get(lower);
            if (mark != null && i > 0 && vowelOfVni(s.charAt(i - 1))) {
                text.append(mark);
            } else if (single != null) {
                text.append(capital ? single.toUpperCase(Locale.ROOT) : single);
            } else {
                text.append(c);
            }
        }
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
