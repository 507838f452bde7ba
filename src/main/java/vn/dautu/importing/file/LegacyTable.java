package vn.dautu.importing.file;

import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Texts of a table from before Unicode: which of the two encodings of Vietnam's old tables they are in is judged on all of them together,
 * by how many of their words are then Vietnamese syllables. What a {@code .cpg} says of such a table is a start, not a proof: tables in
 * TCVN3 call themselves 1252 or 1258.
 */
final class LegacyTable {

    static final Charset WINDOWS_1258 = Charset.forName("windows-1258");
    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int SAMPLE = 3_000;

    /** A syllable without its tone: onset, and a vowel that is closed by a consonant or stands open. */
    private static final Pattern SYLLABLE =
            Pattern.compile("(b|ch?|d|đ|gh?|gi|h|kh?|l|m|ngh?|nh?|ph?|qu|r|s|th?|tr|v|x)?("
                    + "(iê|yê|uyê|uô|ươ|oa|oă|oe|oo|uâ|uê|uy|a|ă|â|e|ê|i|o|ô|ơ|u|ư|y)(ch?|k|m|ng|nh?|p|t)|"
                    + "iêu|oai|oao|oay|oeo|uây|uôi|uya|ươi|ươu|yêu|"
                    + "ai|ao|au|ay|âu|ây|eo|êu|ia|iu|oa|oe|oi|ôi|ơi|ua|uê|ui|uơ|uy|ưa|ưi|ưu|a|e|ê|i|o|ô|ơ|u|ư|y)");

    private static final Pattern TONE = Pattern.compile("[\u0300\u0301\u0303\u0309\u0323]");

    /** How the bytes are read. */
    enum Choice {
        WINDOWS_1258("Windows-1258"),
        WINDOWS_1252("Windows-1252"),
        TCVN3("TCVN3 (ABC)");

        private final String label;

        Choice(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /**
     * @param choice how the bytes are best read
     * @param doubtful so read, more words are none than are; there may be something else behind them
     */
    record Judgement(Choice choice, boolean doubtful) {}

    private LegacyTable() {}

    /**
     * @param texts as they lie in the file
     * @param declared what the file says of itself; null when it says nothing
     */
    static Judgement choose(Stream<byte[]> texts, @Nullable Choice declared) {
        if (declared == Choice.TCVN3) {
            return new Judgement(declared, false);
        }
        int[] score = new int[2];
        texts.filter(LegacyTable::isForeign).limit(SAMPLE).forEach(bytes -> {
            score[0] += syllables(new String(bytes, WINDOWS_1258));
            score[1] += syllables(Texts.fromTcvn3(new String(bytes, WINDOWS_1252)));
        });
        if (score[1] > Math.max(score[0], 0)) {
            return new Judgement(Choice.TCVN3, false);
        }
        return new Judgement(declared == null ? Choice.WINDOWS_1258 : declared, score[0] <= 0);
    }

    private static boolean isForeign(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return true;
            }
        }
        return false;
    }

    static String text(byte[] bytes, boolean tcvn3, Charset otherwise) {
        return tcvn3 ? capitals(Texts.fromTcvn3(new String(bytes, WINDOWS_1252))) : new String(bytes, otherwise);
    }

    /** TCVN3 has no accented capitals, its capital fonts draw the small ones large: a text in capitals is meant so throughout. */
    private static String capitals(String text) {
        boolean large = text.chars().filter(c -> c >= 'A' && c <= 'Z').count() >= 2
                && text.chars().noneMatch(c -> c >= 'a' && c <= 'z');
        return large ? text.toUpperCase(Locale.ROOT) : text;
    }

    /** Words with a letter beyond ASCII that are Vietnamese syllables, less those that are not. */
    private static int syllables(String text) {
        int score = 0;
        for (String word : Normalizer.normalize(text, Normalizer.Form.NFC).split("[\\s\\p{Punct}\\d]+")) {
            if (word.isEmpty() || word.chars().allMatch(c -> c < 128)) {
                continue;
            }
            String apart = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
            String toneless = TONE.matcher(apart).replaceAll("");
            boolean oneTone = apart.length() - toneless.length() <= 1;
            String base = Normalizer.normalize(toneless, Normalizer.Form.NFC);
            score += oneTone && SYLLABLE.matcher(base).matches() ? 1 : -1;
        }
        return score;
    }
}
