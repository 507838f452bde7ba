package vn.dautu.disbursement;

import java.io.Serializable;
import java.time.LocalDate;
import vn.dautu.kernel.money.Vnd;

/**
 * What a project's owner committed to have disbursed of one budget year's plan by the end of a month.
 *
 * @param monthEnd from 31 January of the year to 31 January of the next
 * @param cumulative since the budget year opened
 */
public record CommittedPoint(int year, LocalDate monthEnd, Vnd cumulative) implements Serializable {}
