package vn.dautu.oversight;

import java.util.Arrays;
import java.util.Optional;
import vn.dautu.kernel.rule.Named;
import vn.dautu.kernel.text.Folding;

/** What a fact of the oversight book says happened; the lines of the count form (domain.md §4.2) that no milestone answers. */
public enum OversightKind implements Named {
    INSPECTED("Kiểm tra"),
    EVALUATED("Đánh giá"),
    BREACH_PLANNING("Vi phạm: không phù hợp quy hoạch"),
    BREACH_AUTHORITY("Vi phạm: sai thẩm quyền"),
    BREACH_APPRAISAL("Vi phạm: không đủ trình tự thẩm định"),
    BREACH_QUALITY("Vi phạm chất lượng"),
    LOSS("Thất thoát, lãng phí"),
    POLICY_ADJUSTED("Điều chỉnh chủ trương đầu tư"),
    DECISION_ADJUSTED("Điều chỉnh quyết định đầu tư"),
    SUSPENDED("Ngừng thực hiện"),
    RESUMED("Thực hiện lại"),
    CONTRACTOR_SELECTED("Lựa chọn nhà thầu"),
    IN_OPERATION("Đưa vào vận hành"),
    OPERATION_PROBLEM("Vận hành có vấn đề"),
    IMPACT_EVALUATED("Đánh giá tác động"),
    CAPITAL_CLASS("Loại vốn");

    private final String vietnamese;

    OversightKind(String vietnamese) {
        this.vietnamese = vietnamese;
    }

    public String vietnamese() {
        return vietnamese;
    }

    @Override
    public String nameKey() {
        return "oversight.kind." + name();
    }

    /** Whether it speaks of something that went against the rules. */
    public boolean isViolation() {
        return switch (this) {
            case BREACH_PLANNING, BREACH_AUTHORITY, BREACH_APPRAISAL, BREACH_QUALITY, LOSS -> true;
            default -> false;
        };
    }

    /** Reads a code or the Vietnamese name. */
    public static Optional<OversightKind> read(String text) {
        String folded = Folding.fold(text);
        return Arrays.stream(values())
                .filter(each -> Folding.fold(each.name()).equals(folded)
                        || Folding.fold(each.vietnamese).equals(folded))
                .findFirst();
    }
}
