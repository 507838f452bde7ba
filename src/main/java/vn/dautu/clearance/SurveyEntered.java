package vn.dautu.clearance;

import java.util.List;
import java.util.Map;
import vn.dautu.kernel.fact.Change;

/**
 * What a survey did to the register.
 *
 * @param changes what became of each fact
 * @param parcels id of the parcel of each entry, in the order of the entries
 * @param renamed by the entry's place in the list, the name under which the register knew the parcel that its shape is
 * @param gone the parcels that the survey no longer has
 */
public record SurveyEntered(
        List<Change> changes, List<Long> parcels, Map<Integer, ParcelName> renamed, List<ParcelName> gone) {}
