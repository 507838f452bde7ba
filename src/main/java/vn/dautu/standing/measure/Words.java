package vn.dautu.standing.measure;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import vn.dautu.kernel.rule.Reason;
import vn.dautu.ui.Wording;

/**
 * A value in words: as the books wrote it, or said in the reader's language.
 *
 * @param code what stands for it in an address; the text itself where the books wrote it
 * @param said the key and figures of what is said; null where the books wrote it
 */
public record Words(String code, @Nullable Reason said) implements Serializable {

    /** The text as the books have it; null stays null, and so does nothing at all. */
    public static @Nullable Words of(@Nullable String text) {
        return text == null || text.isBlank() ? null : new Words(text, null);
    }

    public static Words said(String code, Reason said) {
        return new Words(code, said);
    }

    public String show(Wording words) {
        return said == null ? code : words.say(said);
    }
}
