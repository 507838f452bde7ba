// The endpoints of map/contract.ts with made-up figures, for looking at the map without the server.
import { existsSync, readFileSync } from 'node:fs';
import * as pbf from 'pbf';

const Writer = pbf.PbfWriter ?? pbf.default;
const DATA = process.env.GIS_DATA ?? new URL('../../gis-data/', import.meta.url).pathname;

let seed = 77;
const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;

const LATE = [
  ['Sân vận động tỉnh', 105.838, 22.148, 181],
  ['Đường Bắc Kạn – Nông Thượng', 105.79, 22.1, 146],
  ['Kè sông Cầu, đoạn Huyền Tụng', 105.88, 22.2, 122],
  ['Khu tái định cư Khuổi Ngàn', 105.57, 22.19, 104],
  ['Hồ chứa nước Nà Lùng', 106.1, 22.26, 97],
  ['Trường THPT Pác Nặm', 105.66, 22.61, 74],
  ['Cấp nước sinh hoạt Đôn Phong', 105.76, 22.22, 58],
  ['Trạm y tế Vi Hương', 105.83, 22.27, 41],
  ['Đường Cao Kỳ – Yên Hân', 105.94, 21.98, 36],
];
const REST = [
  ['AMBER', 105.72, 22.44], ['AMBER', 105.99, 22.42], ['AMBER', 106.16, 22.2], ['AMBER', 105.81, 21.87], ['AMBER', 105.54, 22.25], ['AMBER', 105.95, 22.14], ['AMBER', 105.77, 22.31], ['AMBER', 105.866, 22.137],
  ['GREEN', 105.69, 22.65], ['GREEN', 105.8, 22.48], ['GREEN', 105.91, 22.35], ['GREEN', 106.03, 22.49], ['GREEN', 106.12, 22.13], ['GREEN', 106.02, 22.08], ['GREEN', 105.87, 21.9], ['GREEN', 105.77, 22.03], ['GREEN', 105.62, 22.11], ['GREEN', 105.68, 22.26], ['GREEN', 105.86, 22.26], ['GREEN', 105.96, 22.26], ['GREEN', 105.871, 22.128], ['GREEN', 105.86, 22.122],
  ['BLUE', 105.76, 22.55], ['BLUE', 105.94, 22.51], ['BLUE', 106.06, 22.33], ['BLUE', 105.86, 22.131], ['BLUE', 105.96, 22.0], ['BLUE', 105.78, 22.39],
  ['GREY', 105.6, 22.36], ['GREY', 106.05, 22.17], ['GREY', 105.72, 22.06],
];
const KINDS = { AMBER: 'Nâng cấp đường liên xã', GREEN: 'Trường tiểu học và THCS', BLUE: 'Cầu dân sinh', GREY: 'Thủy lợi' };
const projects = [
  ...LATE.map(([name, lon, lat, late], i) => ({ id: i + 1, code: `DA-02${14 + i}`, name, light: 'RED', late, label: String(late), lon, lat, approx: false })),
  ...REST.map(([light, lon, lat], i) => ({ id: 20 + i, code: `DA-03${i}`, name: `${KINDS[light]} số ${i + 1}`, light, late: light === 'GREY' ? null : -(i % 5), label: '', lon, lat, approx: i % 11 === 4 })),
];

// the stadium: a rounded site and its parcels
const M = 1 / 111320;
const at = (x, y) => [105.838 + (x * M) / Math.cos(0.3866), 22.148 + y * M];
const site = [];
for (let a = 0; a < 360; a += 6) {
  const t = (a * Math.PI) / 180;
  const p = 0.42;
  site.push(at(330 * Math.sign(Math.cos(t)) * Math.abs(Math.cos(t)) ** p, 235 * Math.sign(Math.sin(t)) * Math.abs(Math.sin(t)) ** p));
}
site.push(site[0]);
const parcels = [];
const px = [];
for (let i = 0; i <= 16; i++) for (let j = 0; j <= 14; j++) (px[i] ??= [])[j] = [-320 + i * 40 + (random() - 0.5) * 15, -228 + j * 32.5 + (random() - 0.5) * 12];
for (let i = 0; i < 16; i++)
  for (let j = 0; j < 14; j++) {
    const q = [px[i][j], px[i + 1][j], px[i + 1][j + 1], px[i][j + 1]];
    const [x, y] = [(q[0][0] + q[2][0]) / 2, (q[0][1] + q[2][1]) / 2];
    if (Math.abs(x / 330) ** 4.6 + Math.abs(y / 235) ** 4.6 > 0.97) continue;
    const west = ((x + 140) / 105) ** 2 + (y / 150) ** 2;
    const r = random();
    const state =
      west < 0.16 ? 'BLOCKED' : west < 0.5 ? (r < 0.4 ? 'BLOCKED' : 'PROCESSING') : west < 1 ? (r < 0.5 ? 'PROCESSING' : r < 0.75 ? 'INVENTORIED' : 'PAID') : r < 0.02 ? 'NOT_INVENTORIED' : r < 0.09 ? 'PAID' : 'HANDED_OVER';
    parcels.push({ id: parcels.length + 1, ring: [...q, q[0]].map(([a, b]) => at(a, b)), state });
  }
const features = {
  sites: [
    { id: 1, type: 3, coordinates: site, properties: { project: 1, kind: 'SITE', schematic: false } },
    { id: 2, type: 2, coordinates: [[105.836, 22.139], [105.81, 22.118], [105.8, 22.112], [105.79, 22.1], [105.786, 22.09]], properties: { project: 2, kind: 'LINE', schematic: false } },
    { id: 3, type: 2, coordinates: [[105.85, 22.155], [105.862, 22.168], [105.868, 22.18], [105.88, 22.2]], properties: { project: 3, kind: 'LINE', schematic: true } },
    { id: 4, type: 3, coordinates: [[105.864, 22.135], [105.869, 22.136], [105.868, 22.139], [105.864, 22.138], [105.864, 22.135]], properties: { project: 27, kind: 'SITE', schematic: true } },
  ],
  parcels: parcels.map((p) => ({ id: p.id, type: 3, coordinates: p.ring, properties: { project: 1, label: `12-${p.id}` } })),
};

function tile(name, list, z, x, y) {
  const n = 2 ** z;
  const point = ([lon, lat]) => {
    const s = Math.sin((lat * Math.PI) / 180);
    return [Math.round(((lon + 180) / 360 * n - x) * 4096), Math.round(((0.5 - Math.log((1 + s) / (1 - s)) / (4 * Math.PI)) * n - y) * 4096)];
  };
  const keys = [];
  const values = [];
  const index = (array, value) => (array.includes(value) ? array.indexOf(value) : array.push(value) - 1);
  const encoded = list.map((f) => {
    let ring = f.coordinates.map(point);
    if (!ring.some(([a, b]) => a > -3e4 && a < 4e4 && b > -3e4 && b < 4e4)) return null;
    if (f.type === 3) {
      ring = ring.slice(0, -1);
      const area = ring.reduce((sum, [a, b], i) => { const [c, d] = ring[(i + 1) % ring.length]; return sum + a * d - c * b; }, 0);
      if (area < 0) ring.reverse();
    }
    const zig = (v) => (v << 1) ^ (v >> 31);
    let [cx, cy] = [0, 0];
    const geometry = [];
    ring.forEach(([a, b], i) => {
      if (i === 0) geometry.push(9);
      if (i === 1) geometry.push(((ring.length - 1) << 3) | 2);
      geometry.push(zig(a - cx), zig(b - cy));
      [cx, cy] = [a, b];
    });
    if (f.type === 3) geometry.push(15);
    const tags = Object.entries(f.properties).flatMap(([k, v]) => [index(keys, k), index(values, v)]);
    return { id: f.id, type: f.type, geometry, tags };
  }).filter(Boolean);
  const out = new Writer();
  out.writeMessage(3, (_, w) => {
    w.writeVarintField(15, 2);
    w.writeStringField(1, name);
    for (const f of encoded)
      w.writeMessage(2, (_f, v) => {
        v.writeVarintField(1, f.id);
        v.writePackedVarint(2, f.tags);
        v.writeVarintField(3, f.type);
        v.writePackedVarint(4, f.geometry);
      }, f);
    for (const key of keys) w.writeStringField(3, key);
    for (const value of values)
      w.writeMessage(4, (_v, v) => (typeof value === 'string' ? v.writeStringField(1, value) : typeof value === 'boolean' ? v.writeBooleanField(7, value) : v.writeVarintField(5, value)), value);
    w.writeVarintField(5, 4096);
  }, null);
  return Buffer.from(out.finish());
}

export function mockServer() {
  return (request, response, next) => {
    const url = new URL(request.url, 'http://localhost');
    const json = (body) => {
      response.setHeader('Content-Type', 'application/json');
      response.end(JSON.stringify(body));
    };
    const referer = new URL(request.headers.referer ?? 'http://localhost/').searchParams;
    const tiles = /^\/tiles\/[^/]+\/(sites|parcels)\/(\d+)\/(\d+)\/(\d+)$/.exec(url.pathname);
    if (url.pathname === '/api/map/state') {
      if (referer.get('fail')) {
        response.statusCode = 500;
        return response.end();
      }
      return void setTimeout(() => json({ version: '1', at: '2024-03-19', known: '2024-03-19', projects }), referer.get('slow') ? 2500 : 0);
    }
    if (url.pathname === '/api/map/parcels') return json({ version: '1', parcels: Object.fromEntries(Object.entries(Object.groupBy(parcels, (p) => p.state)).map(([state, all]) => [state, all.map((p, i) => p.id - (all[i - 1]?.id ?? 0))])), days: {}, groups: [] });
    if (tiles) {
      response.setHeader('Content-Type', 'application/vnd.mapbox-vector-tile');
      return response.end(tile(tiles[1].slice(0, -1), features[tiles[1]], +tiles[2], +tiles[3], +tiles[4]));
    }
    if (url.pathname.startsWith('/gis-data/')) {
      const file = DATA + url.pathname.slice('/gis-data/'.length);
      response.setHeader('Content-Type', 'application/json');
      return response.end(existsSync(file) ? readFileSync(file) : '{"type":"FeatureCollection","features":[]}');
    }
    next();
  };
}
