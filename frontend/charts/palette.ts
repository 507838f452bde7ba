import type { Role } from './contract.js';

/** The only place where charts read colours: ECharts cannot wear tokens, so a probe wears them for it. */
export interface Palette {
  readonly key: string;
  readonly surface: string;
  readonly ink: string;
  readonly ink2: string;
  readonly line: string;
  readonly lineStrong: string;
  readonly sunken: string;
  readonly role: Readonly<Record<Role, string>>;
  readonly font: string;
}

/** The token of each kind of series; the page's own marks use the same. */
export const ROLE_TOKEN: Readonly<Record<Role, string>> = {
  PLANNED: '--dt-plan',
  COMMITTED: '--dt-commit',
  ACTUAL: '--dt-actual',
  ESTIMATE: '--dt-ink-3',
  REFERENCE: '--dt-line-strong',
};

export function readPalette(root: ShadowRoot): Palette {
  const probe = document.createElement('span');
  probe.style.display = 'none';
  root.append(probe);
  const style = getComputedStyle(probe);
  const colour = (token: string): string => {
    probe.style.color = `var(${token})`;
    return style.color;
  };
  const role = Object.fromEntries(Object.entries(ROLE_TOKEN).map(([r, token]) => [r, colour(token)]));
  const palette = {
    surface: colour('--dt-surface'),
    ink: colour('--dt-ink'),
    ink2: colour('--dt-ink-2'),
    line: colour('--dt-line'),
    lineStrong: colour('--dt-line-strong'),
    sunken: colour('--dt-sunken'),
    role: role as Record<Role, string>,
    font: style.getPropertyValue('--dt-font').trim() || 'sans-serif',
  };
  probe.remove();
  return { key: JSON.stringify(palette), ...palette };
}
