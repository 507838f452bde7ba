import { describe, expect, it } from 'vitest';
import type { Found, FoundKind } from './contract.js';
import { boxOf, grouped, step } from './searching.js';

const found = (kind: FoundKind, name: string): Found => ({ kind, name, note: '', project: null, light: null, lon: 105.8, lat: 22.1, box: null, approx: false });

describe('what a search found', () => {
  it('stands together by kind, the order within a kind and of the first of each kept', () => {
    const groups = grouped([found('PARCEL', '12/45'), found('PROJECT', 'b'), found('PARCEL', '12/46'), found('PROJECT', 'a')]);
    expect(groups.map(([kind, all]) => [kind, all.map((f) => f.name)])).toEqual([
      ['PARCEL', ['12/45', '12/46']],
      ['PROJECT', ['b', 'a']],
    ]);
  });
  it('is stepped through around the ends', () => {
    expect([step(-1, 3, 1), step(-1, 3, -1), step(2, 3, 1), step(0, 3, -1), step(0, 3, 1), step(-1, 0, 1)]).toEqual([0, 2, 0, 2, 1, -1]);
  });
  it('is looked at whole, a point with some ground around it, and nowhere without a place', () => {
    expect(boxOf({ lon: 1, lat: 2, box: [0, 1, 2, 3] })).toEqual([0, 1, 2, 3]);
    const [west, south, east, north] = boxOf({ lon: 105.8, lat: 22.1, box: null }) as [number, number, number, number];
    expect(west < 105.8 && east > 105.8 && south < 22.1 && north > 22.1).toBe(true);
    expect(boxOf({ lon: null, lat: null, box: null })).toBeNull();
  });
});
