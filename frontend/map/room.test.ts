import { expect, it } from 'vitest';
import { around, firstFree, meet } from './room.js';

it('boxes that only touch do not meet', () => {
  expect(meet([0, 0, 10, 10], [10, 0, 20, 10])).toBe(false);
  expect(meet([0, 0, 10, 10], [9, 9, 20, 20])).toBe(true);
});

it('a word takes the first free place, and its own when there is none', () => {
  const mark = around(100, 100, 20, 20);
  const places = [0, 24, -24];
  const box = (dy: number) => around(100, 100 + dy, 60, 16);
  expect(firstFree(places, box, [mark])).toBe(24);
  expect(firstFree(places, box, [mark, around(100, 124, 10, 10)])).toBe(-24);
  expect(firstFree(places, box, [around(100, 100, 500, 500)])).toBe(0);
});
