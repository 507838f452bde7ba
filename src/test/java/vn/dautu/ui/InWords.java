package vn.dautu.ui;

/** The product's texts for tests without Spring. */
public final class InWords {

    private InWords() {}

    public static Texts texts() {
        return new Texts();
    }

    public static Wording vietnamese() {
        return new Wording(new Texts(), Texts.VIETNAMESE);
    }

    public static Wording english() {
        return new Wording(new Texts(), Texts.ENGLISH);
    }
}
