import { describe, expect, it } from 'vitest';
import { PIN_WORDS, groupPins, holdWords, readPins, stateWords, writePins, type ObstacleSpot, type PhotoSpot, type Pin } from './pins.js';

const spot = (id: number, state: ObstacleSpot['state'], days = 0): ObstacleSpot => ({
  id, project: 1, number: `VM-0${id}`, title: 't', lon: 0, lat: 0, state, days, who: 'UBND', task: 'làm', due: '2025-11-30',
});
const photo = (id: number, on: string): PhotoSpot => ({ id, project: 1, lon: 0, lat: 0, on, time: null, note: null, small: '', large: '' });
const pin = (x: number, of: ObstacleSpot | PhotoSpot): Pin =>
  'state' in of ? { kind: 'obstacles', x, y: 0, obstacle: of } : { kind: 'photos', x, y: 0, photo: of };

describe('pins', () => {
  it('join those of their kind that they would cover, the worst in front', () => {
    const groups = groupPins([pin(0, spot(1, 'RESOLVED')), pin(10, spot(2, 'OPEN')), pin(20, spot(3, 'OVERDUE', 4)), pin(12, photo(9, '2025-01-01')), pin(500, spot(4, 'OPEN'))], 1);
    expect(groups.map((g) => [g.kind, g.members.length])).toEqual([['obstacles', 3], ['obstacles', 1], ['photos', 1]]);
    expect(groups[0]!.members.map((m) => m.obstacle!.id)).toEqual([3, 2, 1]);
    expect(groups[0]!.x).toBe(20);
  });

  it('show the latest photograph first', () => {
    const [group] = groupPins([pin(0, photo(1, '2023-06-01')), pin(1, photo(2, '2025-06-01'))], 1);
    expect(group!.members.map((m) => m.photo!.id)).toEqual([2, 1]);
  });

  it('say their state in words', () => {
    expect(stateWords(spot(1, 'OVERDUE', 12), PIN_WORDS)).toBe('Quá hạn 12 ngày');
    expect(stateWords(spot(1, 'OPEN'), PIN_WORDS)).toBe('Đang xử lý, hạn 30/11/2025');
    expect(stateWords({ ...spot(1, 'RESOLVED'), resolved: '2025-09-02' }, PIN_WORDS)).toBe('Đã giải quyết, ngày 02/09/2025');
  });

  it('say what they hold', () => {
    const words = { ...PIN_WORDS, milestones: { M8: 'Hoàn thành' } };
    expect(holdWords({ ...spot(1, 'OPEN'), holds: 'M8', parcels: 14, chainage: 'Km4+200' }, words)).toBe('Giữ mốc Hoàn thành · giữ 14 thửa · Km4+200');
    expect(holdWords({ ...spot(1, 'OPEN'), parcels: 2 }, words)).toBe('Giữ 2 thửa');
    expect(holdWords(spot(1, 'OPEN'), words)).toBe('');
  });

  it('are a short word of the address', () => {
    expect(readPins('obstacles,photos')).toEqual(['obstacles', 'photos']);
    expect(readPins('none')).toEqual([]);
    expect(readPins('photos,<b>')).toEqual(['photos']);
    expect(readPins('')).toBeNull();
    expect(writePins(['photos', 'obstacles'])).toBe('obstacles,photos');
    expect(writePins([])).toBe('none');
  });
});
