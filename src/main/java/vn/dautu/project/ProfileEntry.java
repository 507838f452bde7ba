package vn.dautu.project;

import org.jspecify.annotations.Nullable;
import vn.dautu.agency.AgencyId;
import vn.dautu.kernel.fact.FactStamp;
import vn.dautu.territory.UnitId;

/** A statement of who a project is; see {@link ProjectProfile}. */
public record ProfileEntry(
        ProjectId project,
        String name,
        AgencyId owner,
        @Nullable AgencyId monitor,
        String group,
        String sectorClass,
        String sector,
        @Nullable UnitId unit,
        @Nullable String publishedSource,
        FactStamp stamp) {}
