/** The five lights. Each has its own shape, so that it reads without colour; the words live with the caller. */
export type Light = 'RED' | 'AMBER' | 'GREEN' | 'BLUE' | 'GREY';

/** From the worst to the least known; the order of legends. */
export const LIGHTS: readonly Light[] = ['RED', 'AMBER', 'GREEN', 'BLUE', 'GREY'];

/** How loud a mark is where marks meet: the loudest is drawn on top and gives a cluster its badge. */
const LOUDNESS: Record<Light, number> = { RED: 4, AMBER: 3, GREEN: 2, GREY: 1, BLUE: 0 };

export function louder(a: Light, b: Light): number {
  return LOUDNESS[b] - LOUDNESS[a];
}

export function isLight(word: string | null | undefined): word is Light {
  return word != null && (LIGHTS as readonly string[]).includes(word);
}

/** Size by rank: late 1.4, at risk 1.2, the rest 1. */
export const SCALE: Record<Light, number> = { RED: 1.4, AMBER: 1.2, GREEN: 1, BLUE: 1, GREY: 1 };

/** Token that fills the mark, and the one that edges it (`surface` is a halo, not an edge). */
export const FILL: Record<Light, string> = {
  RED: '--dt-late',
  AMBER: '--dt-risk',
  GREEN: '--dt-ok',
  BLUE: '--dt-done',
  GREY: '--dt-surface',
};
export const EDGE: Record<Light, string> = {
  RED: '--dt-surface',
  AMBER: '--dt-risk-edge',
  GREEN: '--dt-surface',
  BLUE: '--dt-surface',
  GREY: '--dt-none-edge',
};

export interface Shape {
  /** Outline in a box of 20 by 20, centre 10,10. */
  body: string;
  /** What is written inside in white, or nothing. */
  sign?: string;
  signWidth?: number;
  /** Dashes of the outline, for what is unknown. */
  dash?: number[];
}

/** Drawn once; the page takes them as SVG, the map as Path2D. */
export const SHAPES: Record<Light, Shape> = {
  RED: { body: 'M10 .75L19.25 10L10 19.25L.75 10Z', sign: 'M10 5.6V10.9M10 13.9V13.91', signWidth: 2.1 },
  AMBER: { body: 'M10 1.7L18.8 16.9H1.2Z' },
  GREEN: { body: 'M16.1 10A6.1 6.1 0 1 1 3.9 10A6.1 6.1 0 1 1 16.1 10Z' },
  BLUE: {
    body: 'M5.9 3.9H14.1A2 2 0 0 1 16.1 5.9V14.1A2 2 0 0 1 14.1 16.1H5.9A2 2 0 0 1 3.9 14.1V5.9A2 2 0 0 1 5.9 3.9Z',
    sign: 'M7 10L9.3 12.4L13.3 7.9',
    signWidth: 1.7,
  },
  GREY: { body: 'M15.9 10A5.9 5.9 0 1 1 4.1 10A5.9 5.9 0 1 1 15.9 10Z', dash: [3.4, 2.78] },
};

/** The mark as SVG text, colours by token. `halo` parts it from whatever lies under it. */
export function lightSvg(light: Light, size: number): string {
  const shape = SHAPES[light];
  const edge = light === 'AMBER' || light === 'GREY';
  const stroke = edge
    ? ` stroke="var(${EDGE[light]})" stroke-width="${light === 'AMBER' ? 1.3 : 1.6}" stroke-linejoin="round"`
    : '';
  const dash = shape.dash ? ` stroke-dasharray="${shape.dash.join(' ')}"` : '';
  const sign = shape.sign
    ? `<path d="${shape.sign}" fill="none" stroke="#fff" stroke-width="${shape.signWidth}" stroke-linecap="round" stroke-linejoin="round"/>`
    : '';
  return `<svg width="${size}" height="${size}" viewBox="0 0 20 20" aria-hidden="true" focusable="false"><path d="${shape.body}" fill="var(${FILL[light]})"${stroke}${dash}/>${sign}</svg>`;
}
