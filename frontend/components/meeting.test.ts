import { expect, test } from 'vitest';
import { meaning } from './meeting.js';

test('a clicker and the arrows go on and back', () => {
  for (const key of ['ArrowRight', 'PageDown', ' ']) expect(meaning(key)).toEqual({ name: 'dt-step', to: 'next' });
  for (const key of ['ArrowLeft', 'PageUp']) expect(meaning(key)).toEqual({ name: 'dt-step', to: 'previous' });
  expect(meaning('Home')).toEqual({ name: 'dt-step', to: 'first' });
});

test('letters switch, whatever their case; all other keys are left alone', () => {
  expect(meaning('n')).toEqual({ name: 'dt-notes' });
  expect(meaning('F')).toEqual({ name: 'full-screen' });
  expect(meaning('Escape')).toEqual({ name: 'dt-leave' });
  expect(meaning('Tab')).toBeNull();
  expect(meaning('Enter')).toBeNull();
});
