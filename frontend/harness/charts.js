import '../styles/app.css';
import '../charts/dt-chart.js';

const query = new URLSearchParams(location.search);
document.documentElement.setAttribute('theme', query.get('theme') ?? 'light');

const months = (from, values) =>
  values.map((value, i) => {
    const [y, m] = from.split('-').map(Number);
    return { on: new Date(Date.UTC(y, m - 1 + i, 28)).toISOString().slice(0, 10), value };
  });
const day = (on) => ({ from: on, to: on });

const CHARTS = {
  year: {
    kind: 'SCurve', unit: 'tỷ đồng', decimals: 1, from: '2024-01-01', to: '2025-01-31', top: null,
    lines: [
      { role: 'REFERENCE', name: 'kế hoạch', stepped: true, points: [{ on: '2024-01-01', value: 62 }, { on: '2024-07-22', value: 57 }, { on: '2025-01-31', value: 57 }] },
      { role: 'COMMITTED', name: 'cam kết', stepped: false, points: [{ on: '2024-01-01', value: 0 }, ...months('2024-01', [2, 5, 9, 13, 18, 23, 29, 35, 41, 46, 50, 54]), { on: '2025-01-31', value: 57 }] },
      { role: 'ACTUAL', name: 'đã giải ngân', stepped: false, points: [{ on: '2024-01-01', value: 0 }, ...months('2024-01', [0.4, 1.1, 4.2])] },
    ],
    marks: [{ kind: 'TODAY', on: '2024-03-28', name: 'hôm nay' }, { kind: 'DEADLINE', on: '2025-01-31', name: 'hạn 31/01/2025' }],
    gap: { on: '2024-03-28', from: 9, to: 4.2, name: 'thiếu 4,8 tỷ đồng' },
  },
  work: {
    kind: 'SCurve', unit: '%', decimals: 1, from: '2022-07-01', to: '2025-06-30', top: 100,
    lines: [
      { role: 'PLANNED', name: 'kế hoạch', stepped: false, points: [[0, '2022-07-01'], [6, '2022-12-31'], [38, '2023-06-30'], [72, '2023-12-31'], [100, '2024-12-31'], [100, '2025-06-30']].map(([value, on]) => ({ on, value })) },
      { role: 'ACTUAL', name: 'thực hiện', stepped: false, points: [[0, '2022-07-01'], [4, '2022-12-25'], [22, '2023-06-25'], [40, '2023-11-25'], [48.5, '2024-02-25']].map(([value, on]) => ({ on, value })) },
      { role: 'ESTIMATE', name: 'chủ đầu tư dự kiến', stepped: false, points: [{ on: '2024-02-25', value: 48.5 }, { on: '2025-06-30', value: 100 }] },
    ],
    marks: [{ kind: 'TODAY', on: '2024-03-19', name: 'hôm nay' }],
    gap: { on: '2024-02-25', from: 76.3, to: 48.5, name: 'thiếu 27,8 điểm' },
  },
  gantt: {
    kind: 'Gantt', from: '2022-05-01', to: '2025-09-01', today: '2024-03-19',
    rows: [
      { id: 'LAND', name: 'Giải phóng mặt bằng', phase: true, original: { from: '2022-06-28', to: '2023-03-31' }, current: { from: '2022-06-28', to: '2023-12-31' }, actual: { from: '2022-06-28', to: '2024-03-19' }, forecast: { from: '2024-03-19', to: '2024-09-30' }, days: '+274', late: true, spoken: 'Giải phóng mặt bằng, chậm 274 ngày' },
      { id: 'GPMB_50', name: 'Bàn giao 50% mặt bằng', phase: false, original: day('2022-12-31'), current: day('2023-06-30'), actual: day('2023-08-15'), forecast: null, days: '+46', late: false, spoken: 'Bàn giao 50% mặt bằng, chậm 46 ngày' },
      { id: 'GPMB_100', name: 'Bàn giao toàn bộ mặt bằng', phase: false, original: day('2023-03-31'), current: day('2023-12-31'), actual: null, forecast: day('2024-09-30'), days: '+274', late: true, spoken: 'Bàn giao toàn bộ mặt bằng, chậm 274 ngày' },
      { id: 'WORKS', name: 'Thi công', phase: true, original: { from: '2022-12-15', to: '2023-12-31' }, current: { from: '2022-12-15', to: '2024-12-31' }, actual: { from: '2022-12-22', to: '2024-03-19' }, forecast: { from: '2024-03-19', to: '2025-06-30' }, days: '+181', late: true, spoken: 'Thi công, chậm 181 ngày' },
      { id: 'COMPLETE', name: 'Bàn giao đưa vào sử dụng', phase: false, original: day('2023-12-31'), current: day('2024-12-31'), actual: null, forecast: day('2025-06-30'), days: '+181', late: true, spoken: 'Bàn giao, chậm 181 ngày' },
    ],
  },
  bars: {
    kind: 'Bars', unit: '%', decimals: 1,
    rows: [['NSTW trong nước', 15.2, 17, false], ['Chương trình mục tiêu quốc gia', 9.1, 11, false], ['NSĐP cân đối', 16.8, 16.9, false], ['Tiền sử dụng đất', 3.2, 14, true]].map(([name, value, mark, late]) => ({ name, value, mark, late })),
  },
  columns: {
    kind: 'Columns', unit: 'tỷ đồng', decimals: 1, categories: ['2022', '2023', '2024', '2025'],
    series: [{ role: 'PLANNED', name: 'kế hoạch', values: [18, 118, 57, 49] }, { role: 'ACTUAL', name: 'đã giải ngân', values: [18, 109.6, 53.3, 14.3] }],
  },
};

const main = document.querySelector('main');
for (const [name, chart] of Object.entries(CHARTS)) {
  const card = document.createElement('section');
  card.className = 'dt-card';
  const title = document.createElement('h2');
  title.className = 'dt-card-title';
  title.textContent = name;
  const element = document.createElement('dt-chart');
  element.chart = chart;
  element.label = `Biểu đồ ${name}.`;
  element.addEventListener('dt-select', (event) => (title.textContent = `${name}: ${event.detail.id}`));
  card.append(title, element);
  main.append(card);
}
