import '@vaadin/aura/aura.css';
import '@vaadin/app-layout';
import '@vaadin/button';
import '@vaadin/combo-box';
import '@vaadin/date-picker';
import '@vaadin/grid';
import '@vaadin/tabs';
import '@vaadin/text-field';
import '@vaadin/upload';
import '../styles/app.css';
import '../components/index.js';

document.documentElement.setAttribute('theme', new URLSearchParams(location.search).get('theme') ?? 'light');
document.querySelector('vaadin-date-picker').value = '2024-03-19';
const grid = document.querySelector('vaadin-grid');
for (const [path, header] of [['a', 'Dự án'], ['b', 'Tháng 02'], ['c', 'Tháng 03']]) {
  const column = document.createElement('vaadin-grid-column');
  column.setAttribute('path', path);
  column.setAttribute('header', header);
  grid.append(column);
}
grid.items = [{ a: 'Sân vận động tỉnh', b: '4.200,0', c: '5.100,0' }, { a: 'Đường Bắc Kạn – Nông Thượng', b: '1.000,0', c: '' }];
