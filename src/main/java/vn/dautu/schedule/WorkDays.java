package vn.dautu.schedule;

import vn.dautu.kernel.rule.Named;

/** On which days a task of a network goes on. */
public enum WorkDays implements Named {
    /** Every day of the calendar. */
    EVERY_DAY,
    /** Every day but the holidays that the law book names, Tết above all: how a building site works. */
    SITE,
    /** The working days of offices. */
    OFFICE;

    @Override
    public String nameKey() {
        return "network.calendar." + name();
    }
}
