/** Which comes after a step; the ends hold. */
export function stepped(now: number, step: number, count: number): number {
  return Math.max(0, Math.min(count - 1, now + step));
}

/** A swipe is a step only when it goes along more than across. */
export function swiped(dx: number, dy: number): number {
  return Math.abs(dx) < 40 || Math.abs(dx) < 1.5 * Math.abs(dy) ? 0 : dx < 0 ? 1 : -1;
}
