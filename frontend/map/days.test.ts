import { expect, test } from 'vitest';
import { dayClass } from './days.js';

test('days held fall into the classes of the legend', () => {
  expect([0, 1, 15, 16, 60, 61].map(dayClass)).toEqual([0, 1, 1, 2, 2, 3]);
});
