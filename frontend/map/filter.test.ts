import { describe, expect, it } from 'vitest';
import type { ProjectOnMap } from './contract.js';
import { countByLight, isShown, toggled } from './filter.js';

const project = (id: number, light: ProjectOnMap['light'], name: string): ProjectOnMap => ({
  id,
  code: `DA-${id}`,
  name,
  light,
  late: null,
  label: '',
  lon: 105.8,
  lat: 22.1,
  approx: false,
});
const stadium = project(1, 'RED', 'Sân vận động tỉnh');
const road = project(2, 'AMBER', 'Đường Bắc Kạn – Nông Thượng');

describe('the filter', () => {
  it('asks nothing when it is empty', () => {
    expect(isShown(stadium, {})).toBe(true);
    expect(isShown(stadium, { lights: [], ids: null })).toBe(true);
  });
  it('wants every condition at once', () => {
    expect(isShown(road, { lights: ['RED'] })).toBe(false);
    expect(isShown(road, { lights: ['AMBER'], ids: new Set([1]) })).toBe(false);
    expect(isShown(road, { lights: ['AMBER'], ids: new Set([2]) })).toBe(true);
    expect(isShown(road, { ids: new Set() })).toBe(false);
  });
  it('counts lights as if no light were chosen, so that a count does not vanish when its neighbour is pressed', () => {
    expect(countByLight([stadium, road], { lights: ['RED'] })).toMatchObject({ RED: 1, AMBER: 1, GREEN: 0 });
  });
});

describe('a button of the legend', () => {
  it('adds and takes away its light', () => {
    expect(toggled([], 'RED')).toEqual(['RED']);
    expect(toggled(['RED'], 'AMBER')).toEqual(['RED', 'AMBER']);
    expect(toggled(['RED', 'AMBER'], 'RED')).toEqual(['AMBER']);
  });
  it('asks nothing when all five are pressed', () => {
    expect(toggled(['RED', 'AMBER', 'GREEN', 'BLUE'], 'GREY')).toEqual([]);
  });
});
