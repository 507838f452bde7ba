import { expect, test } from 'vitest';
import { daysShown, isBoundaryShown, type BoundaryProperties } from './boundaries.js';
import type { ProjectOnMap } from './contract.js';

const project = (id: number, light: ProjectOnMap['light']): ProjectOnMap => ({ id, code: `MH-${id}`, name: '', light, late: 0, label: '', lon: 105.8, lat: 22.1, approx: false });
const projects = new Map([project(1, 'RED'), project(2, 'GREEN')].map((each) => [each.id, each]));
const part = (of: number, day: BoundaryProperties['day']): BoundaryProperties => ({ project: of, kind: 'SITE', day });

test('a boundary is seen where the mark of its project is', () => {
  const scene = { projects, filter: { lights: ['RED' as const] }, selected: null };
  expect(isBoundaryShown(part(1, 'BEFORE'), scene)).toBe(true);
  expect(isBoundaryShown(part(2, 'BEFORE'), scene)).toBe(false);
  expect(isBoundaryShown(part(2, 'BEFORE'), { ...scene, selected: 2 })).toBe(true);
  expect(isBoundaryShown(part(3, 'BEFORE'), { ...scene, filter: {} })).toBe(false);
});

test('the legend explains the lines that are drawn and no others', () => {
  const scene = { projects, filter: { lights: ['RED' as const] }, selected: null };
  expect(daysShown([part(1, 'AFTER'), part(1, 'BEFORE'), part(2, 'GONE')], scene)).toEqual(['BEFORE', 'AFTER']);
  expect(daysShown([], scene)).toEqual([]);
});
