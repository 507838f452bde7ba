import { describe, expect, it } from 'vitest';
import type { Light } from '../components/lights.js';
import { cluster, ruleAt, summary, type Placed } from './cluster.js';

const at = (id: number, light: Light, x: number, y = 0): Placed => ({ id, light, x, y });
const far = { reach: 100, apart: null, lateAlone: false, lateReach: 0, ringReach: 0 };

describe('a cluster', () => {
  it('says how many of each light, the worst first', () => {
    const group = cluster([at(1, 'GREEN', 0), at(2, 'RED', 10), at(3, 'GREEN', 20), at(4, 'BLUE', 5)], far);
    expect(group).toHaveLength(1);
    expect(group[0]!.parts).toEqual([['RED', 1], ['GREEN', 2], ['BLUE', 1]]);
    expect(group[0]!.worst).toBe('RED');
  });

  it('counts missing figures as worse than finished work', () => {
    expect(summary([at(1, 'BLUE', 0), at(2, 'GREY', 0)]).worst).toBe('GREY');
  });

  it('never holds the selected project', () => {
    const groups = cluster([at(1, 'GREEN', 0), at(2, 'RED', 1), at(3, 'GREEN', 2)], { ...far, apart: 2 });
    expect(groups.find((g) => g.members.some((m) => m.id === 2))!.members).toHaveLength(1);
    expect(groups).toHaveLength(2);
  });

  it('is the same whatever order the projects come in', () => {
    const projects = [at(1, 'GREEN', 0), at(2, 'RED', 90), at(3, 'AMBER', 160), at(4, 'GREEN', 240)];
    const ids = (list: Placed[]): string =>
      cluster(list, far)
        .map((g) => g.members.map((m) => m.id).sort().join('+'))
        .sort()
        .join(' ');
    expect(ids(projects)).toBe(ids([...projects].reverse()));
  });

  it('leaves late projects out above zoom 9, where each shows its days', () => {
    const groups = cluster([at(1, 'RED', 0), at(2, 'GREEN', 1), at(3, 'AMBER', 2)], ruleAt(10, 1, null));
    expect(groups.map((g) => g.members.length).sort()).toEqual([1, 2]);
  });

  it('takes in what its ring would cover, but never a late project among those in time', () => {
    const rule = { reach: 19, apart: null, lateAlone: true, lateReach: 11, ringReach: 26 };
    const rings = cluster([at(1, 'RED', 0), at(2, 'RED', 5), at(3, 'RED', 22), at(4, 'GREEN', 3), at(5, 'RED', 60)], rule);
    expect(rings.map((g) => g.members.map((m) => m.id))).toEqual([[1, 2, 3], [5], [4]]);
    // two single marks side by side cover nothing
    expect(cluster([at(1, 'RED', 0), at(2, 'RED', 15)], rule)).toHaveLength(2);
    const loud = cluster([at(1, 'RED', 0), at(2, 'RED', 5), at(3, 'RED', 22)], { ...rule, apart: 3 });
    expect(loud).toHaveLength(2);
  });

  it('loses nobody', () => {
    const many = Array.from({ length: 200 }, (_, i) => at(i, (['RED', 'GREEN', 'GREY'] as const)[i % 3]!, (i * 37) % 500));
    const groups = cluster(many, { ...far, apart: 7, ringReach: 120 });
    expect(groups.flatMap((g) => g.members)).toHaveLength(200);
  });
});
