package vn.dautu.kernel.text;

import java.text.Normalizer;
import java.util.Locale;

/** Text as a search field compares it: without accents, case or surplus spaces. */
public final class Folding {

    private Folding() {}

    /**
     * {@code "Đường  Trường Chinh"} becomes {@code "duong truong chinh"}. NFC and NFD input give the same answer. Đ/đ is a letter
     * of its own for Unicode (no decomposition), so it is folded by hand.
     */
    public static String fold(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
        StringBuilder folded = new StringBuilder(decomposed.length());
        boolean gap = false;
        for (int i = 0; i < decomposed.length(); ) {
            int c = decomposed.codePointAt(i);
            i += Character.charCount(c);
            int type = Character.getType(c);
            if (type == Character.NON_SPACING_MARK || type == Character.FORMAT) {
                continue;
            }
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                gap = !folded.isEmpty();
                continue;
            }
            if (gap) {
                folded.append(' ');
                gap = false;
            }
            folded.appendCodePoint(c == 'đ' || c == 'Đ' ? 'd' : c);
        }
        return folded.toString().toLowerCase(Locale.ROOT);
    }
}
