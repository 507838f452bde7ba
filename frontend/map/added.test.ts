import { describe, expect, it } from 'vitest';
import { thanks, toldByTile, written, type Added } from './added.js';

const layer = (id: number, opacity = 100, attribution = `Nguồn ${id}`): Added => ({
  id,
  name: `Lớp ${id}`,
  attribution,
  source: 'shapes',
  url: '',
  wmsLayers: null,
  fromZoom: 0,
  toZoom: 22,
  opacity,
});

describe('what is laid over the map', () => {
  it('is written into the address in the order in which it lies, with an opacity only where it is not its own', () => {
    const all = [layer(7, 80), layer(3)];
    expect(written(all, new Map([[3, 100], [7, 80]]))).toBe('7,3');
    expect(written(all, new Map([[7, 60]]))).toBe('7-60');
    expect(written(all, new Map())).toBe('none');
  });

  it('forgets a layer that is gone', () => {
    expect(written([layer(3)], new Map([[3, 100], [9, 50]]))).toBe('3');
  });

  it('thanks everybody once, the ground first', () => {
    const ground = { key: 'anh', name: 'Ảnh', attribution: 'Sở A', source: 'tiles' as const, url: '', toZoom: 19 };
    const wanted = { overlays: [layer(1, 100, 'Sở B'), layer(2, 100, 'Sở B')], basemaps: [ground] };
    expect(thanks(wanted, new Map([[1, 100], [2, 100]]), 'anh')).toEqual(['Sở A', 'Sở B']);
    expect(thanks(wanted, new Map(), '')).toEqual([]);
  });

  it('lets a shape of a tile tell its fields as they are, its name from a field of names', () => {
    expect(toldByTile({ layer: 'roads', lanes: 2, name: '<b>QL3</b>', nested: {} })).toEqual({
      title: '<b>QL3</b>',
      facts: [
        ['lanes', '2'],
        ['name', '<b>QL3</b>'],
      ],
    });
    expect(toldByTile({}).title).toBe('');
  });
});
