package vn.dautu.plan;

import java.io.Serializable;
import vn.dautu.kernel.money.Vnd;

/**
 * Capital of one year from one source and those below it: assigned to the province, and detailed to projects. Carried-over capital and
 * advances on later years are in neither.
 *
 * @param assigned zero also where nobody told what was assigned
 */
public record Unallocated(int year, CapitalSource source, Vnd assigned, Vnd detailed) implements Serializable {

    /** Not yet detailed to projects (vốn chưa phân bổ chi tiết); negative when more was detailed than assigned. */
    public Vnd balance() {
        return assigned.minus(detailed);
    }
}
