import { describe, expect, it } from 'vitest';
import { numbersOf, sideOf, written } from './numbers.js';

describe('the numbers of corners', () => {
  it('writes numbers as the reader writes them, so that they can be read again', () => {
    expect(written(2449123.456, 3, 'vi')).toBe('2449123,456');
    expect(written(2449123.456, 3, 'en')).toBe('2449123.456');
    expect(written(22.14660123, 8, 'vi')).toBe('22,14660123');
  });

  it('has X to the north first, latitude first', () => {
    expect(numbersOf([105.8, 22.1], [2449000, 428000], 'vn2000')).toEqual([2449000, 428000]);
    expect(numbersOf([105.8, 22.1], undefined, 'vn2000')).toBeNull();
    expect(numbersOf([105.8, 22.1], undefined, 'wgs84')).toEqual([22.1, 105.8]);
  });

  it('tells the length of a side, or nothing', () => {
    expect(sideOf([0, 0], [3, 4])).toBe(5);
    expect(sideOf([0, 0], undefined)).toBeNull();
    expect(sideOf([], [3, 4])).toBeNull();
  });
});
