package vn.dautu.contract;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dautu.kernel.fact.FactStamp;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.project.ProjectId;

/**
 * A contract as signed; the day is the stamp's effective day.
 *
 * @param number its number, one within its project
 * @param packageCode the package it was signed for
 * @param dueOn the day by which the work is to be done, null when not told
 */
public record ContractEntry(
        ProjectId project,
        String number,
        String packageCode,
        String contractor,
        ContractType type,
        Vnd value,
        @Nullable LocalDate dueOn,
        FactStamp stamp) {}
