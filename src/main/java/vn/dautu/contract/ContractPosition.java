package vn.dautu.contract;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.project.ProjectId;

/**
 * A contract as of a day. What was paid on it is in the disbursement ledger, by the same number.
 *
 * @param number one within its project
 * @param packageName the package it was signed for
 * @param value with all amendments
 * @param originalValue as signed
 * @param dueOn by which the work is to be done, amendments taken in; null when not told
 * @param originalDueOn as signed
 * @param accepted all work accepted under it
 */
public record ContractPosition(
        ProjectId project,
        String number,
        String packageCode,
        String packageName,
        String contractor,
        ContractType type,
        Vnd value,
        Vnd originalValue,
        LocalDate signedOn,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate originalDueOn,
        int amendments,
        Vnd accepted)
        implements Serializable {}
