import { describe, expect, it } from 'vitest';
import { endOfMonth, monthNumber, yearMarks } from './months.js';

describe('the months of the time slider', () => {
  it('ends each month on its last day, February of a leap year too', () => {
    expect(endOfMonth(monthNumber('2024-02-03')!, '2025-10-31')).toBe('2024-02-29');
    expect(endOfMonth(monthNumber('2023-02-03')!, '2025-10-31')).toBe('2023-02-28');
    expect(endOfMonth(monthNumber('2023-12-31')!, '2025-10-31')).toBe('2023-12-31');
  });

  it('never goes beyond the product’s today', () => {
    expect(endOfMonth(monthNumber('2025-10-01')!, '2025-10-14')).toBe('2025-10-14');
  });

  it('marks where years begin', () => {
    expect(yearMarks(monthNumber('2021-01-31')!, monthNumber('2023-01-31')!)).toEqual([
      { year: 2021, at: 0 },
      { year: 2022, at: 50 },
      { year: 2023, at: 100 },
    ]);
    expect(yearMarks(monthNumber('2021-03-31')!, monthNumber('2021-03-31')!)).toEqual([]);
  });

  it('takes nonsense as no month', () => {
    expect(monthNumber('hôm qua')).toBeNull();
  });
});
