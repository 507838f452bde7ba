import { LIGHTS, louder, type Light } from '../components/lights.js';
import { Near } from './near.js';

export interface Placed {
  id: number;
  light: Light;
  /** In the units of the view (metres of EPSG:3857). */
  x: number;
  y: number;
}

/** Marks drawn as one. A group of one is the project itself. */
export interface Group<P extends Placed> {
  x: number;
  y: number;
  members: P[];
  /** How many of each light, the worst first, empty ones left out. */
  parts: [Light, number][];
  worst: Light;
}

export interface ClusterRule {
  /** Marks nearer than this become one, in units of the view. */
  reach: number;
  /** The selected project always stands by itself. */
  apart: number | null;
  /** Late marks join only other late marks that cover them; above zoom 9 each carries its own number of days. */
  lateAlone: boolean;
  lateReach: number;
  /** The ring of a cluster is wider than a mark: what stands under it joins it. */
  ringReach: number;
}

/** How marks gather at a zoom: under 9 by neighbourhood; from 9 only where they would cover each other. */
export function ruleAt(zoom: number, resolution: number, selected: number | null): ClusterRule {
  if (zoom < 9) return { reach: 46 * resolution, apart: selected, lateAlone: false, lateReach: 0, ringReach: 0 };
  if (zoom < 12) return { reach: 19 * resolution, apart: selected, lateAlone: true, lateReach: 11 * resolution, ringReach: 26 * resolution };
  return { reach: 5 * resolution, apart: selected, lateAlone: true, lateReach: 5 * resolution, ringReach: 22 * resolution };
}

/**
 * Greedy, the worst first, so that the picture is the same whatever order the projects come in. A group stands where
 * its members' middle is.
 */
export function cluster<P extends Placed>(projects: readonly P[], rule: ClusterRule): Group<P>[] {
  const waiting = [...projects].sort((a, b) => louder(a.light, b.light) || a.id - b.id);
  const groups: { seed: P; members: P[] }[] = [];
  const seeds = new Near(Math.max(rule.reach, rule.lateReach));
  for (const project of waiting) {
    const home =
      project.id === rule.apart
        ? -1
        : seeds.first(project.x, project.y, (index) => {
            const { seed } = groups[index]!;
            if (seed.id === rule.apart) return false;
            if (rule.lateAlone && (seed.light === 'RED') !== (project.light === 'RED')) return false;
            const reach = rule.lateAlone && seed.light === 'RED' ? rule.lateReach : rule.reach;
            return Math.hypot(seed.x - project.x, seed.y - project.y) < reach;
          });
    if (home >= 0) groups[home]!.members.push(project);
    else {
      seeds.add(groups.length, project.x, project.y);
      groups.push({ seed: project, members: [project] });
    }
  }
  return uncovered(groups, rule).map((members) => ({ ...middle(members), members, ...summary(members) }));
}

/** Clusters that would cover a cluster or a mark of their kind take it in. */
function uncovered<P extends Placed>(groups: readonly { seed: P; members: P[] }[], rule: ClusterRule): P[][] {
  if (rule.ringReach === 0) return groups.map(({ members }) => members);
  const kept: { seed: P; members: P[]; x: number; y: number }[] = [];
  const middles = new Near(rule.ringReach);
  for (const { seed, members } of groups) {
    const { x, y } = middle(members);
    const home =
      seed.id === rule.apart
        ? -1
        : middles.first(x, y, (index) => {
            const other = kept[index]!;
            return (
              other.seed.id !== rule.apart &&
              (other.members.length > 1 || members.length > 1) &&
              (!rule.lateAlone || (other.seed.light === 'RED') === (seed.light === 'RED')) &&
              Math.hypot(other.x - x, other.y - y) < rule.ringReach
            );
          });
    if (home >= 0) {
      const grown = kept[home]!;
      Object.assign(grown, middle([...grown.members, ...members]), { members: [...grown.members, ...members] });
      // It has moved; where it was before, the test finds it too far.
      middles.add(home, grown.x, grown.y);
    } else {
      middles.add(kept.length, x, y);
      kept.push({ seed, members, x, y });
    }
  }
  return kept.map(({ members }) => members);
}

export function summary(members: readonly { light: Light }[]): { parts: [Light, number][]; worst: Light } {
  const parts = LIGHTS.map((light): [Light, number] => [light, members.filter((m) => m.light === light).length])
    .filter(([, count]) => count > 0)
    .sort(([a], [b]) => louder(a, b));
  return { parts, worst: parts[0]?.[0] ?? 'GREY' };
}

function middle(members: readonly Placed[]): { x: number; y: number } {
  const n = members.length;
  return { x: members.reduce((s, m) => s + m.x, 0) / n, y: members.reduce((s, m) => s + m.y, 0) / n };
}
