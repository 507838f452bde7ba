import { expect, it } from 'vitest';
import { validOn } from './units.js';

it('a unit ends on the day its successor begins', () => {
  const before = { validFrom: null, validTo: '2025-07-01' };
  const after = { validFrom: '2025-07-01', validTo: null };
  expect([validOn(before, '2025-06-30'), validOn(after, '2025-06-30')]).toEqual([true, false]);
  expect([validOn(before, '2025-07-01'), validOn(after, '2025-07-01')]).toEqual([false, true]);
});
