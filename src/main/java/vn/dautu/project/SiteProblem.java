package vn.dautu.project;

import java.util.List;
import vn.dautu.kernel.rule.Reason;

/**
 * What is wrong with an outline, and where.
 *
 * @param reason names the corners as the table counts them, from 1
 * @param piece counted from 0
 * @param ring counted from 0 in its piece
 * @param corners counted from 0 in their ring: those to look at
 */
public record SiteProblem(Reason reason, int piece, int ring, List<Integer> corners) {}
