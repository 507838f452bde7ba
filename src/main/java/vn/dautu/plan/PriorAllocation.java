package vn.dautu.plan;

import java.io.Serializable;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.project.ProjectId;

/**
 * Capital allocated up to the end of the period before (luỹ kế vốn đã bố trí đến hết kỳ trước).
 *
 * @param period the period that begins after it
 */
public record PriorAllocation(ProjectId project, String period, Vnd amount) implements Serializable {}
