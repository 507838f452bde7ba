import { expect, it } from 'vitest';
import { cluster, ruleAt, type Placed } from './cluster.js';
import { meet, type Rect } from './room.js';
import { Near } from './near.js';

/** The same places every time, without chance. */
function places(many: number): Placed[] {
  return Array.from({ length: many }, (_, id) => ({
    id,
    light: (['RED', 'AMBER', 'GREEN'] as const)[id % 3]!,
    x: ((id * 7919) % 997) * 3 - 1500,
    y: ((id * 104729) % 991) * 3 - 1500,
  }));
}

it('finds what looking at all finds, the first by number', () => {
  const all = places(600);
  const near = new Near(300);
  all.forEach(({ x, y }, i) => near.add(i, x, y));
  const found = all.map(({ x, y, id }) => {
    const test = (i: number): boolean => i !== id && Math.hypot(all[i]!.x - x, all[i]!.y - y) < 300;
    const first = near.first(x, y, test);
    expect(first).toBe(all.findIndex((_, i) => test(i)));
    return first;
  });
  expect(found.filter((i) => i >= 0).length, 'or nothing was tried').toBeGreaterThan(500);
});

it('finds the box that another meets, however wide it is', () => {
  const boxes: Rect[] = [[-500, -10, 500, 10], [600, 0, 620, 20], [-5, 300, 5, 310]];
  const near = new Near(64);
  boxes.forEach((box, i) => near.addBox(i, box));
  const found = (box: Rect): number => near.firstInBox(box, (i) => meet(boxes[i]!, box));
  expect(found([490, 5, 494, 9])).toBe(0);
  expect(found([619, 19, 700, 90])).toBe(1);
  expect(found([-100, 100, 100, 200])).toBe(-1);
});

it('ten thousand projects are all gathered, none twice', () => {
  const all = places(10_000).map((p) => ({ ...p, x: p.x * 40, y: p.y * 40 }));
  const groups = cluster(all, ruleAt(15, 3.6, null));
  expect(groups.reduce((n, g) => n + g.members.length, 0)).toBe(10_000);
});
