package vn.dautu.clearance;

import java.math.BigDecimal;
import java.util.Optional;
import vn.dautu.kernel.money.Vnd;

/**
 * One commune's line of a project's land; a household is counted once in the commune it belongs to.
 *
 * @param commune its code at the survey; {@code name} as on the as-at day
 * @param obstructed households with an obstacle, an overdue step or missing papers
 * @param drafted households whose plan is drawn up; {@code approved} those whose plan is approved
 * @param toRecoverM2 m² of the parcels that lie in the commune
 * @param planned đồng of the plans as last drawn up; empty when they are of a single household
 */
public record CommuneFunnel(
        String commune,
        String name,
        int households,
        int handedOver,
        int obstructed,
        int drafted,
        int approved,
        BigDecimal toRecoverM2,
        BigDecimal handedOverM2,
        Optional<Vnd> planned) {}
