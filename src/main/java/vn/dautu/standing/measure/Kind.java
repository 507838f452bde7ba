package vn.dautu.standing.measure;

/** What the values of a measure are. The type of the value, its unit and the way to total it follow from it. */
public enum Kind {
    /** A {@link Mark}; not totalled. */
    LIGHT,
    /** {@link Words}; not totalled. */
    TEXT,
    /** {@code LocalDate}; not totalled. */
    DATE,
    /** {@code Long} days; not totalled: days late of two projects do not add up to anything. */
    DAYS,
    /** {@code Long}; summed. */
    COUNT,
    /** {@code Vnd}, shown in triệu đồng; summed to the đồng. */
    MONEY,
    /** {@code BigDecimal} m², shown in hectares; summed. */
    AREA,
    /** {@code Share}, shown in percent; its total is the sum of the parts over the sum of the wholes, never a mean of rates. */
    RATE,
    /** {@code BigDecimal} percentage points; not totalled. */
    POINTS,
    /** {@code BigDecimal} without unit; not totalled. */
    INDEX;

    /** Whether values stand right-aligned and can be bounded from and to. */
    public boolean isNumber() {
        return compareTo(DAYS) >= 0;
    }

    public boolean isTotalled() {
        return this == COUNT || this == MONEY || this == AREA || this == RATE;
    }

    /** Whether a filter may ask for values from and to. */
    public boolean isRanged() {
        return isNumber() || this == DATE;
    }
}
