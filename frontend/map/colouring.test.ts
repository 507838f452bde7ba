import { describe, expect, it } from 'vitest';
import { classOf, classWords } from './colouring.js';
import { VIETNAMESE } from './contract.js';

describe('classes of a measure', () => {
  const days = [1, 31, 91, 181];
  it('begin at their bound', () => {
    expect([-4, 0, 1, 30, 31, 90, 180, 181, 900].map((d) => classOf(d, days))).toEqual([0, 0, 1, 1, 2, 2, 3, 4, 4]);
  });
  it('are none where there is no figure, which is not nought', () => {
    expect(classOf(undefined, days)).toBeNull();
    expect(classOf(0, days)).toBe(0);
  });
  it('are told in words that say where each begins and ends', () => {
    expect(classWords(days, 'days-late', VIETNAMESE)).toEqual([
      'dưới 1 ngày',
      '1–30 ngày',
      '31–90 ngày',
      '91–180 ngày',
      'từ 181 ngày',
    ]);
    expect(classWords([20, 40], 'year-rate', VIETNAMESE)).toEqual(['dưới 20 %', '20 – dưới 40 %', 'từ 40 %']);
  });
});
