import { describe, expect, it } from 'vitest';
import { dayNumber, signedDays, vietnameseDate } from './days.js';
import { ruler, spread } from './ruler.js';

const stadium = { original: '2023-12-31', current: '2024-12-31', forecast: '2025-06-30', today: '2024-03-19' };

describe('the delay ruler', () => {
  it('counts what was already extended and what is late now', () => {
    const r = ruler(stadium);
    expect(r.extended).toBe(366);
    expect(r.late).toBe(181);
  });

  it('shares one axis, so that twice as late is twice as long', () => {
    const axis = { from: '2023-07-01', to: '2025-10-01' };
    const a = ruler({ current: '2024-01-01', forecast: '2024-04-10', ...axis });
    const b = ruler({ current: '2024-06-01', forecast: '2024-12-18', ...axis });
    expect(b.forecast! - b.current!).toBeCloseTo(2 * (a.forecast! - a.current!), 1);
  });

  it('ends where the forecast ends when it has an axis of its own', () => {
    expect(ruler(stadium).forecast).toBe(100);
    expect(ruler(stadium).original).toBeGreaterThan(5);
  });

  it('keeps what lies beyond the axis at its edge', () => {
    expect(ruler({ ...stadium, from: '2024-01-01', to: '2025-01-01' }).original).toBe(0);
    expect(ruler({ ...stadium, from: '2024-01-01', to: '2025-01-01' }).forecast).toBe(100);
  });

  it('leaves unknown dates unknown', () => {
    const r = ruler({ current: '2024-12-31', today: '2024-03-19' });
    expect(r.forecast).toBeNull();
    expect(r.late).toBeNull();
    expect(r.extended).toBeNull();
  });
});

describe('labels on one line', () => {
  it('stay where they are while there is room', () => {
    expect(spread([{ left: 0, width: 80 }, { left: 150, width: 80 }], 400)).toEqual([0, 150]);
  });
  it('give way without leaving the line', () => {
    const lefts = spread([{ left: 210, width: 80 }, { left: 230, width: 80 }, { left: 240, width: 80 }], 300);
    expect(lefts).toEqual([44, 132, 220]);
  });
});

describe('days', () => {
  it('are read, written and signed as in the papers', () => {
    expect(dayNumber('1970-01-02')).toBe(1);
    expect(dayNumber('')).toBeNull();
    expect(vietnameseDate('2024-03-19')).toBe('19/03/2024');
    expect([signedDays(181), signedDays(-12), signedDays(0)]).toEqual(['+181', '−12', '0']);
  });
});
