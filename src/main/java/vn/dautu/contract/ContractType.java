package vn.dautu.contract;

import vn.dautu.kernel.rule.Named;

/** How a contract is priced, which says how its work is accepted (domain.md §1.7). */
public enum ContractType implements Named {
    /** Trọn gói: by share or stage. */
    LUMP_SUM,
    /** Đơn giá cố định: accepted quantities at the agreed price. */
    UNIT_PRICE,
    /** Đơn giá điều chỉnh: accepted quantities at the adjusted price. */
    ADJUSTABLE;

    @Override
    public String nameKey() {
        return "contract.type." + name();
    }
}
