package vn.dautu.clearance;

import java.io.Serializable;
import java.util.List;
import vn.dautu.kernel.rule.Named;

/**
 * One step of a land law.
 *
 * @param ordinal its place in the law's order, from 1
 * @param projectWide said once for the project and inherited by every household that is not followed apart
 * @param whenNeeded taken only where it comes to that (enforcement); blocks nothing while not begun
 * @param papers what it leaves behind
 * @param verified whether a page confirmed article and place; an unverified one is never printed as law
 */
public record ClearanceStep(
        String code,
        int ordinal,
        String name,
        boolean projectWide,
        boolean whenNeeded,
        List<String> papers,
        String article,
        String source,
        boolean verified)
        implements Named, Serializable {

    public static final String NOTICE = "NOTICE";
    public static final String INVENTORY = "INVENTORY";
    public static final String PLAN_DRAFT = "PLAN_DRAFT";
    public static final String POSTING = "POSTING";
    public static final String APPRAISE = "APPRAISE";
    public static final String APPROVE = "APPROVE";
    public static final String PAY = "PAY";
    public static final String RECOVERY = "RECOVERY";
    public static final String COERCE = "COERCE";
    public static final String HANDOVER = "HANDOVER";

    public ClearanceStep {
        papers = List.copyOf(papers);
    }

    /** The key of its name in the reader's language; {@code name} is the law's own. */
    @Override
    public String nameKey() {
        return keyOf(code);
    }

    public static String keyOf(String code) {
        return "clearance-step." + code;
    }
}
