import type { Found, FoundKind } from './contract.js';

/** Half the side of what is shown around a point, degrees: some 250 m. */
const AROUND = 0.0023;

/** Answers of one kind together, in the order in which each kind first comes. */
export function grouped(found: readonly Found[]): [FoundKind, Found[]][] {
  const groups = new Map<FoundKind, Found[]>();
  for (const one of found) groups.set(one.kind, [...(groups.get(one.kind) ?? []), one]);
  return [...groups];
}

/** Where the choice goes by a key: around the ends, and from none to the first or the last. */
export function step(active: number, count: number, by: 1 | -1): number {
  if (count === 0) return -1;
  return active < 0 ? (by === 1 ? 0 : count - 1) : (active + by + count) % count;
}

/** What to look at to see it; null for what has no place. */
export function boxOf(found: Pick<Found, 'lon' | 'lat' | 'box'>): readonly number[] | null {
  if (found.box) return found.box;
  if (found.lon === null || found.lat === null) return null;
  return [found.lon - AROUND, found.lat - AROUND, found.lon + AROUND, found.lat + AROUND];
}
