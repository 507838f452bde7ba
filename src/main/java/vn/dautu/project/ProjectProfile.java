package vn.dautu.project;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import vn.dautu.agency.AgencyId;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.territory.UnitId;

/**
 * Who a project is, as of a day.
 *
 * @param group as the decision wrote it: QTQG, A, B or C
 * @param sectorClass the law's threshold class, F2 to F5
 * @param publishedSource where and when its figures were published; null means the figures are illustrative
 * @param totalInvestment TMĐT after all adjustments, null when no decision is known
 */
public record ProjectProfile(
        ProjectId id,
        String code,
        String name,
        AgencyId owner,
        @Nullable AgencyId monitor,
        String group,
        String sectorClass,
        String sector,
        @Nullable UnitId unit,
        @Nullable String publishedSource,
        @Nullable Vnd totalInvestment)
        implements Serializable {}
