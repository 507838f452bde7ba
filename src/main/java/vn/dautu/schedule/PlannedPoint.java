package vn.dautu.schedule;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A point of the planned curve: cumulative percent (0–100) to be done by the end of a period. */
public record PlannedPoint(LocalDate periodEnd, BigDecimal cumulativePercent) implements Serializable {}
