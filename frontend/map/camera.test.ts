import { describe, expect, it } from 'vitest';
import { formatCamera, parseCamera, zoomOf } from './camera.js';

describe('a view in the address', () => {
  it('comes back as it was written', () => {
    expect(formatCamera(parseCamera('105.84000,22.14700,10.50')!)).toBe('105.84000,22.14700,10.50');
  });
  it.each(['', 'abc', '1,2', '105,22,x', '105,22,10,1', '205,22,10', '105,95,10', '1e9,2,3'])(
    'is nothing when it is "%s"',
    (text) => expect(parseCamera(text)).toBeNull(),
  );
  it('stays between the least and the most zoom', () => {
    expect(parseCamera('105.8,22.1,2')!.zoom).toBe(8);
    expect(parseCamera('105.8,22.1,40')!.zoom).toBe(19);
  });
});

it('zoom 0 shows the world in one tile', () => {
  expect(zoomOf(156543.03392804097)).toBeCloseTo(0, 6);
  expect(zoomOf(156543.03392804097 / 1024)).toBeCloseTo(10, 6);
});
