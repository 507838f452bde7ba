package vn.dautu.layer;

import vn.dautu.kernel.rule.Reason;

/**
 * What an administrator says of a layer.
 *
 * @param nameEn empty where there is no English name; the Vietnamese one then stands for it
 * @param attribution whose it is, shown wherever the layer is
 * @param fromZoom shown from this zoom on, to {@code toZoom} and not nearer
 * @param opacity percent
 * @param atStart on when the address of the map does not say
 */
public record LayerEntry(
        String nameVi, String nameEn, String attribution, int fromZoom, int toZoom, int opacity, boolean atStart) {

    public static final int NEAREST = 22;
    public static final int LONGEST_NAME = 80;
    public static final int LONGEST_ATTRIBUTION = 200;
    public static final int FAINTEST = 10;
    private static final int WHOLE = 100;

    public LayerEntry {
        nameVi = line(nameVi);
        nameEn = line(nameEn);
        attribution = line(attribution);
    }

    private static String line(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    /** @throws LayerRefused naming what is missing or beyond measure */
    LayerEntry checked() {
        require(!nameVi.isEmpty(), "layer.name-missing");
        require(
                nameVi.length() <= LONGEST_NAME && nameEn.length() <= LONGEST_NAME,
                "layer.name-too-long",
                LONGEST_NAME);
        require(!attribution.isEmpty(), "layer.attribution-missing");
        require(attribution.length() <= LONGEST_ATTRIBUTION, "layer.attribution-too-long", LONGEST_ATTRIBUTION);
        require(fromZoom >= 0 && toZoom <= NEAREST && fromZoom <= toZoom, "layer.zooms", NEAREST);
        require(opacity >= FAINTEST && opacity <= WHOLE, "layer.opacity-measure", FAINTEST, WHOLE);
        return this;
    }

    private static void require(boolean holds, String key, Object... arguments) {
        if (!holds) {
            throw new LayerRefused(Reason.of(key, arguments));
        }
    }

    public String name(String language) {
        return language.equals("en") && !nameEn.isEmpty() ? nameEn : nameVi;
    }
}
