package vn.dautu.kernel.rule;

/** Something with a name in the reader's language. */
public interface Named {

    /** The key of its name in the translations. */
    String nameKey();
}
