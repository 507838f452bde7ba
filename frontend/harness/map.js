// Plain JavaScript: Vaadin's build type-checks every .ts under frontend/, and this page is not part of it.
import '@vaadin/aura/aura.css';
import '../styles/app.css';
import '../components/index.js';
import '../map/dt-map.js';

const query = new URLSearchParams(location.search);
document.documentElement.setAttribute('theme', query.get('theme') ?? 'light');

const late = [
  ['Sân vận động tỉnh', '2023-12-31', '2024-12-31', '2025-06-30', 181, 'Mặt bằng · UBND TP Bắc Kạn, trước 15/04'],
  ['Đường Bắc Kạn – Nông Thượng', '2024-06-30', '2024-09-30', '2025-02-23', 146, 'Mặt bằng · UBND TP Bắc Kạn, trước 30/03'],
  ['Kè sông Cầu, đoạn Huyền Tụng', '2023-12-31', '2024-06-30', '2024-10-30', 122, 'Thủ tục · Sở NN&PTNT, trước 05/04'],
  ['Khu tái định cư Khuổi Ngàn', '2024-03-31', '2024-03-31', '2024-07-13', 104, 'Bố trí vốn · Sở KH&ĐT, trước 31/03'],
  ['Hồ chứa nước Nà Lùng', '2024-12-31', '2024-12-31', '2025-04-07', 97, 'Thủ tục · Sở TN&MT, trước 20/04'],
  ['Trường THPT Pác Nặm', '2023-08-31', '2024-08-31', '2024-11-13', 74, 'Nhà thầu · Ban QLDA huyện, trước 10/04'],
  ['Cấp nước sinh hoạt Đôn Phong', '2024-06-30', '2024-06-30', '2024-08-27', 58, 'Bố trí vốn · UBND huyện Bạch Thông'],
  ['Trạm y tế Vi Hương', '2024-04-30', '2024-04-30', '2024-06-10', 41, 'Nhà thầu · Ban QLDA huyện Bạch Thông'],
  ['Đường Cao Kỳ – Yên Hân', '2024-09-30', '2024-09-30', '2024-11-05', 36, 'Mặt bằng · UBND huyện Chợ Mới'],
];
const map = document.querySelector('dt-map');
const list = document.querySelector('.dt-late-list');
const select = (id) => {
  map.selected = id;
  list.querySelectorAll('button').forEach((b, i) => b.setAttribute('aria-current', String(i + 1 === id)));
};
late.forEach(([name, original, current, forecast, days, cause], i) => {
  const item = document.createElement('button');
  item.className = 'dt-late-item';
  item.innerHTML = `<span class="dt-late-name"></span><span class="dt-late-days">${days} ngày</span><dt-ruler original="${original}" current="${current}" forecast="${forecast}" today="2024-03-19" from="2023-07-01" to="2025-10-01"></dt-ruler><span class="dt-late-cause"></span>`;
  item.querySelector('.dt-late-name').textContent = name;
  item.querySelector('.dt-late-cause').textContent = cause;
  item.addEventListener('click', () => select(i + 1));
  list.append(item);
});
if (query.has('none')) document.querySelector('.dt-drawer').remove();
map.at = '2024-03-19';
map.known = '2024-03-19';
map.geometryVersion = '1';
map.demo = true;
map.camera = query.get('camera') ?? '';
select(query.has('none') ? null : Number(query.get('selected') ?? 1));
for (const type of ['dt-select', 'dt-filter', 'dt-camera', 'dt-ready']) {
  map.addEventListener(type, (event) => {
    (window.heard ??= []).push([type, event.detail]);
    if (type === 'dt-select') select(event.detail.project);
  });
}
