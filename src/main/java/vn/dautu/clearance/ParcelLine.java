package vn.dautu.clearance;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A parcel in a list.
 *
 * @param name sheet/number
 * @param households codes of those who hold it
 * @param handedOn the day of its hand-over, its own or that of the last who hold it
 */
public record ParcelLine(
        long id,
        String name,
        List<String> households,
        BigDecimal recoveredM2,
        ParcelState state,
        @Nullable LocalDate handedOn)
        implements Serializable {}
