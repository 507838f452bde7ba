import { fromLonLat } from 'ol/proj.js';
import { describe, expect, it } from 'vitest';
import { VIETNAMESE } from './contract.js';
import { areaText, lengthText, measured, measuredText } from './measuring.js';

/** A tenth of a degree at Bắc Kạn; the mean radius of the Earth that ol/sphere uses. */
const [WEST, EAST, SOUTH, NORTH] = [105.8, 105.9, 22.1, 22.2];
const R = 6371008.8;
const rad = (degrees: number): number => (degrees * Math.PI) / 180;
const corners = [
  [WEST, SOUTH],
  [EAST, SOUTH],
  [EAST, NORTH],
  [WEST, NORTH],
].map((p) => fromLonLat(p));

describe('measuring', () => {
  it('is done on the sphere: the paper of the projection is 8 % longer here', () => {
    const { legs, length, area } = measured(corners, true);
    expect(legs).toHaveLength(4);
    expect(legs[1]).toBeCloseTo(R * rad(NORTH - SOUTH), 0);
    expect(Math.abs(legs[0]! / (R * Math.cos(rad(SOUTH)) * rad(EAST - WEST)) - 1)).toBeLessThan(1e-4);
    expect(length).toBeCloseTo(legs.reduce((a, b) => a + b), 6);
    expect(area! / (R * R * rad(EAST - WEST) * (Math.sin(rad(NORTH)) - Math.sin(rad(SOUTH))))).toBeCloseTo(1, 4);
  });
  it('has an area from three points on, closed or not, and the way back only when closed', () => {
    expect(measured(corners.slice(0, 2), false).area).toBeNull();
    const open = measured(corners.slice(0, 3), false);
    const closed = measured(corners.slice(0, 3), true);
    expect(open.legs).toHaveLength(2);
    expect(closed.legs).toHaveLength(3);
    expect(open.area).toBeCloseTo(closed.area!, 3);
    expect(measured(corners.slice(0, 1), true)).toEqual({ legs: [], length: 0, area: null });
  });
});

describe('numbers of a measure', () => {
  it('are written as Vietnamese are, or English', () => {
    expect([3.14, 349.6, 999.4, 999.6, 1250, 12_345, 123_456].map((m) => lengthText(m, 'vi'))).toEqual(['3,1 m', '350 m', '999 m', '1 km', '1,25 km', '12,35 km', '123,5 km']);
    expect([1250, 1_234_567].map((m) => lengthText(m, 'en'))).toEqual(['1.25 km', '1,234.6 km']);
    expect([0.4, 850, 9999, 24_013, 3_104_000, 45_000_000].map((m) => areaText(m, 'vi'))).toEqual(['0 m²', '850 m²', '9.999 m²', '2,4 ha (24.013 m²)', '310,4 ha', '4.500 ha']);
    expect(areaText(24_013, 'en')).toBe('2.4 ha (24,013 m²)');
  });
  it('are told in words', () => {
    expect(measuredText({ legs: [], length: 0, area: null }, false, VIETNAMESE, 'vi')).toEqual([]);
    expect(measuredText({ legs: [1250], length: 1250, area: null }, false, VIETNAMESE, 'vi')).toEqual(['Dài 1,25 km']);
    expect(measuredText({ legs: [1, 1, 1], length: 640, area: 24_013 }, true, VIETNAMESE, 'vi')).toEqual(['Chu vi 640 m', 'Diện tích 2,4 ha (24.013 m²)']);
  });
});
