package vn.dautu.schedule;

import java.util.Optional;
import vn.dautu.kernel.rule.Named;
import vn.dautu.kernel.text.Folding;

/** The steps of a project, in order (domain.md §2.2); the key ones can turn the light red by themselves. */
public enum Milestone implements Named {
    POLICY(false, "Quyết định chủ trương đầu tư"),
    INVEST_DECISION(true, "Quyết định đầu tư"),
    DESIGN_EST(false, "Thiết kế, dự toán"),
    KHLCNT(false, "Kế hoạch lựa chọn nhà thầu"),
    GPMB_50(true, "Bàn giao 50% mặt bằng"),
    GPMB_100(true, "Bàn giao toàn bộ mặt bằng"),
    BID_AWARD(false, "Kết quả lựa chọn nhà thầu"),
    CONTRACT(true, "Ký hợp đồng"),
    START(true, "Khởi công"),
    WORK_50(false, "Khối lượng đạt 50%"),
    WORK_100(true, "Hoàn thành khối lượng"),
    COMPLETE(true, "Bàn giao đưa vào sử dụng"),
    SETTLE_SUBMIT(false, "Trình quyết toán"),
    SETTLED(true, "Phê duyệt quyết toán");

    private final boolean key;
    private final String vietnamese;

    Milestone(boolean key, String vietnamese) {
        this.key = key;
        this.vietnamese = vietnamese;
    }

    public boolean isKey() {
        return key;
    }

    /** Whether it belongs to the building of the project, hand-over included: settlement comes after and makes nothing late. */
    public boolean isUpToHandOver() {
        return compareTo(COMPLETE) <= 0;
    }

    @Override
    public String nameKey() {
        return "milestone." + name();
    }

    /** Reads a code or the Vietnamese name. */
    public static Optional<Milestone> read(String text) {
        String folded = Folding.fold(text);
        for (Milestone milestone : values()) {
            if (Folding.fold(milestone.name()).equals(folded)
                    || Folding.fold(milestone.vietnamese).equals(folded)) {
                return Optional.of(milestone);
            }
        }
        return Optional.empty();
    }
}
