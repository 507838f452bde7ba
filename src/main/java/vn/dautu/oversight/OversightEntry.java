package vn.dautu.oversight;

import org.jspecify.annotations.Nullable;
import vn.dautu.kernel.fact.FactStamp;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.project.ProjectId;

/**
 * A fact for the oversight book; its day is the stamp's effective day. See {@link OversightEvent}.
 *
 * @param withdrawn true takes back what the same kind, day and document said before
 */
public record OversightEntry(
        ProjectId project,
        OversightKind kind,
        @Nullable String finding,
        @Nullable Vnd amount,
        @Nullable CapitalClass capital,
        boolean withdrawn,
        FactStamp stamp) {}
