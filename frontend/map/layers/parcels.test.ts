import { expect, it } from 'vitest';
import { statesById } from './parcels.js';

it('finds the ids again from their distances, each state from zero', () => {
  expect([...statesById({ PAID: [12, 1, 894], BLOCKED: [900] })]).toEqual([[12, 'PAID'], [13, 'PAID'], [907, 'PAID'], [900, 'BLOCKED']]);
});
