package vn.dautu.oversight;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.project.ProjectId;

/**
 * Something that oversight found or decided, as of a day.
 *
 * @param id of the fact that says so
 * @param happenedOn the day of the event itself
 * @param amount what was lost or wasted; for {@link OversightKind#LOSS} only
 * @param capital for {@link OversightKind#CAPITAL_CLASS} only
 * @param paper number of the document that proves it; null: declared, not confirmed
 */
public record OversightEvent(
        long id,
        ProjectId project,
        OversightKind kind,
        LocalDate happenedOn,
        @Nullable String finding,
        @Nullable Vnd amount,
        @Nullable CapitalClass capital,
        @Nullable String paper,
        @Nullable LocalDate paperOn,
        @Nullable String issuer)
        implements Serializable {}
