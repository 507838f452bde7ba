package vn.dautu.overview;

import java.io.Serializable;
import vn.dautu.kernel.money.Share;
import vn.dautu.kernel.money.Vnd;

/**
 * Plan against disbursed of one source, sector, owner or year.
 *
 * @param key the source's code, the year, or the name itself: what the list filters by
 * @param projects with a plan or a payment in it
 */
public record Slice(String key, int projects, Vnd plan, Vnd paid) implements Serializable {

    public Share share() {
        return Share.of(paid, plan);
    }

    /** A slice with one project's money added. */
    Slice plus(Slice other) {
        return new Slice(key, projects + other.projects, plan.plus(other.plan), paid.plus(other.paid));
    }

    boolean isEmpty() {
        return plan.isZero() && paid.isZero();
    }
}
