import { expect, test } from 'vitest';
import { changeLabel } from './changes.js';
import { VIETNAMESE, type ProjectOnMap } from './contract.js';

const project = (more: Partial<ProjectOnMap>): ProjectOnMap => ({
  id: 1,
  code: 'MH-001',
  name: 'Sân vận động',
  light: 'RED',
  late: 46,
  label: '',
  lon: 105.8,
  lat: 22.1,
  approx: false,
  ...more,
});

test('days carry their sign, words come before them', () => {
  expect(changeLabel(project({ change: 'ENTERED', moved: 46 }), VIETNAMESE)).toBe('vào +46');
  expect(changeLabel(project({ change: 'LATER', moved: 7 }), VIETNAMESE)).toBe('+7');
  expect(changeLabel(project({ change: 'EARLIER', moved: -12 }), VIETNAMESE)).toBe('−12');
  expect(changeLabel(project({ change: 'GONE', moved: null }), VIETNAMESE)).toBe('không còn');
});

test('a project that did not change keeps the label it came with', () => {
  expect(changeLabel(project({ label: '181' }), VIETNAMESE)).toBe('181');
});
