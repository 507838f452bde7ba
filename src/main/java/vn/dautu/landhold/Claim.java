package vn.dautu.landhold;

import java.time.LocalDate;
import java.util.List;

/**
 * A piece of land that tasks wait for.
 *
 * @param tasks codes of the tasks whose work areas it lies in
 * @param release the day on which it was handed over, or on which that is to be expected
 * @param open not handed over as of the day asked
 */
record Claim<T>(T what, List<String> tasks, LocalDate release, boolean open) {}
