import { expect, it } from 'vitest';
import { wrapped } from './projects.js';

it('a long name breaks between words and loses none', () => {
  const name = 'Đường từ thành phố Bắc Kạn kết nối khu du lịch hồ Ba Bể';
  expect(wrapped(name, 26).split('\n').every((line) => line.length <= 26)).toBe(true);
  expect(wrapped(name, 26).replaceAll('\n', ' ')).toBe(name);
  expect(wrapped('Sân vận động tỉnh', 26)).toBe('Sân vận động tỉnh');
});
