package vn.dautu.obstacle;

import vn.dautu.kernel.rule.Named;

/** Whose leader an overdue obstacle has come to, from near to far; from how many days overdue is data of the book. */
public enum EscalationLevel implements Named {
    OWNER,
    DEPARTMENT,
    PROVINCE;

    @Override
    public String nameKey() {
        return "obstacle.level." + name();
    }
}
