import { describe, expect, it } from 'vitest';
import { stepped, swiped } from './photo-steps.js';

describe('photographs one after another', () => {
  it('hold at both ends', () => {
    expect([stepped(0, -1, 3), stepped(1, 1, 3), stepped(2, 1, 3)]).toEqual([0, 2, 2]);
  });

  it('follow a swipe along, not a scroll and not a tap', () => {
    expect([swiped(-80, 10), swiped(80, 10), swiped(-80, 90), swiped(5, 0)]).toEqual([1, -1, 0, 0]);
  });
});
