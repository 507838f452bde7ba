package vn.dautu.importing;

import java.util.Map;
import java.util.Set;

/**
 * What the person decides beside a file of parcels.
 *
 * @param epsg the coordinate system of a file that says none: a VN-2000 zone or 4326; 0 when not chosen
 * @param full the file holds all parcels of the project in its communes: those it lacks are gone
 * @param doubtsSeen the doubts told with the preview were looked at, and the file is to be written all the same
 * @param repaired numbers of the records whose offered repair is accepted
 * @param given fields said once for the whole file (MA_DA, MA_XA, BD_NAM, LOAI_DAT), for records that have them empty
 */
public record SurveyChoices(
        int epsg, boolean full, boolean doubtsSeen, Set<Integer> repaired, Map<String, String> given) {

    public static final SurveyChoices NONE = new SurveyChoices(0, false, false, Set.of(), Map.of());

    /** As none, but that doubts stop nothing. */
    public static final SurveyChoices DOUBTS_SEEN = new SurveyChoices(0, false, true, Set.of(), Map.of());

    public SurveyChoices {
        repaired = Set.copyOf(repaired);
        given = Map.copyOf(given);
    }
}
