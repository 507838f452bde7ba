const VIETNAM = 'vi-VN';

/** 1234.5 → 1.234,5 in Vietnamese and 1,234.5 in English; a true minus in both. */
export function number(value: number, decimals: number, lang = globalThis.document?.documentElement.lang ?? 'vi'): string {
  return new Intl.NumberFormat(lang.startsWith('en') ? 'en' : VIETNAM, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  })
    .format(value)
    .replace('-', '−');
}

/** For axes: no more decimals than the step between two lines needs. */
export function axisNumber(value: number, step: number, lang?: string): string {
  const decimals = [0, 1, 2, 3].find((d) => Math.abs(step * 10 ** d - Math.round(step * 10 ** d)) < 1e-6) ?? 3;
  return number(value, decimals, lang);
}
