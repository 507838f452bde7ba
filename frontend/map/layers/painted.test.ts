import { describe, expect, it } from 'vitest';
import type { ProjectOnMap } from '../contract.js';
import type { Scene } from '../scene.js';
import { Painted } from './painted.js';

const project = (id: number, light: ProjectOnMap['light']): [number, ProjectOnMap] => [id, { id, light } as ProjectOnMap];

function scene(): Scene {
  return {
    palette: { key: 'light' },
    filter: {},
    projects: new Map([project(1, 'RED'), project(7, 'GREEN')]),
    selected: null,
    parcels: new Map([[10, 'BLOCKED'], [11, 'PAID']]),
    days: new Map([[10, 5]]),
    parcelLayer: 'state',
    chosen: new Set<string>(),
  } as unknown as Scene;
}

describe('parcels', () => {
  it('are painted once, and not again for an answer that says the same', () => {
    const painted = new Painted();
    expect(painted.outdated(scene())).toBe(true);
    expect(painted.outdated(scene())).toBe(false);
  });

  const changes: [string, (s: Scene) => void][] = [
    ['a parcel is handed over', (s) => (s.parcels = new Map([[10, 'HANDED_OVER'], [11, 'PAID']]))],
    ['a parcel is new', (s) => (s.parcels = new Map([...s.parcels, [12, 'PAID']]))],
    ['another parcel in the place of one', (s) => (s.parcels = new Map([[10, 'BLOCKED'], [12, 'PAID']]))],
    ['another parcel holds', (s) => (s.days = new Map([[11, 5]]))],
    ['a parcel holds none of its days any more', (s) => (s.days = new Map([[10, 0]]))],
    ['a parcel holds no more', (s) => (s.days = new Map())],
    ['days are shown instead of states', (s) => (s.parcelLayer = 'days')],
    ['one is chosen', (s) => s.chosen.add('11')],
    ['the look is dark', (s) => (s.palette = { ...s.palette, key: 'dark' })],
    ['the filter hides a project', (s) => (s.filter = { lights: ['RED'] })],
    ['a project changes its light under a filter', (s) => ((s.filter = { lights: ['RED'] }), (s.projects = new Map([project(1, 'GREEN'), project(7, 'GREEN')])))],
    ['a hidden project is selected', (s) => (s.selected = 7)],
    ['projects arrive after their parcels', (s) => (s.projects = new Map([project(1, 'RED')]))],
  ];
  for (const [what, change] of changes) {
    it(`are painted anew when ${what}`, () => {
      const painted = new Painted();
      painted.outdated(scene());
      const after = scene();
      change(after);
      expect(painted.outdated(after)).toBe(true);
      expect(painted.outdated(after)).toBe(false);
    });
  }

  it('that hold longer are painted anew only where days are shown', () => {
    for (const layer of ['state', 'days'] as const) {
      const painted = new Painted();
      painted.outdated({ ...scene(), parcelLayer: layer });
      expect(painted.outdated({ ...scene(), parcelLayer: layer, days: new Map([[10, 6]]) })).toBe(layer === 'days');
    }
  });

  it('are painted anew when the chosen set itself grows, which is changed in place', () => {
    const painted = new Painted();
    const one = scene();
    painted.outdated(one);
    one.chosen.add('10');
    expect(painted.outdated(one)).toBe(true);
  });
});
