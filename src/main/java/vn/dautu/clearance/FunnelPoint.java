package vn.dautu.clearance;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/**
 * How far the land had come by the end of a day, from the days of the steps as they are known now.
 *
 * @param households how many had reached each of the dated stages
 * @param handedOverM2 m² handed over
 */
public record FunnelPoint(LocalDate day, Map<FunnelStage, Integer> households, BigDecimal handedOverM2)
        implements Serializable {}
