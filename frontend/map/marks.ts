import { SCALE, SHAPES, type Light } from '../components/lights.js';
import type { ParcelState } from './contract.js';
import { strength, type ColourClass } from './colouring.js';
import { faded, mixed, type Palette } from './palette.js';

/** Everything on the map that is not a line, an area or a word: drawn on small canvases, once per look. */
export interface Drawing {
  canvas: HTMLCanvasElement;
  /** Multiply by this to come back to CSS pixels. */
  scale: number;
}

const DENSITY = 2;
/** Half the side of a mark of rank 1, CSS pixels. */
const UNIT = 8;

const drawn = new Map<string, Drawing>();
let drawnFor = '';

function cached(palette: Palette, key: string, width: number, height: number, draw: Draw): Drawing {
  if (drawnFor !== palette.key) {
    drawn.clear();
    drawnFor = palette.key;
  }
  let drawing = drawn.get(key);
  if (!drawing) {
    const canvas = document.createElement('canvas');
    canvas.width = Math.ceil(width * DENSITY);
    canvas.height = Math.ceil(height * DENSITY);
    const ctx = canvas.getContext('2d')!;
    ctx.scale(DENSITY, DENSITY);
    draw(ctx);
    drawing = { canvas, scale: 1 / DENSITY };
    drawn.set(key, drawing);
  }
  return drawing;
}
type Draw = (ctx: CanvasRenderingContext2D) => void;

/** Words were measured with another font until the page's own arrived. */
export function forgetDrawings(): void {
  drawn.clear();
}

function paintMark(ctx: CanvasRenderingContext2D, palette: Palette, light: Light, x: number, y: number, r: number): void {
  const shape = SHAPES[light];
  ctx.save();
  ctx.translate(x, y);
  ctx.scale(r / 10, r / 10);
  ctx.translate(-10, -10);
  const body = new Path2D(shape.body);
  const thick = 10 / r;
  ctx.lineJoin = 'round';
  if (light === 'AMBER' || light === 'GREY') {
    ctx.strokeStyle = faded(palette.surface, 0.9);
    ctx.lineWidth = 3.4 * thick;
    ctx.stroke(body);
  }
  ctx.fillStyle = palette.fill[light];
  ctx.strokeStyle = palette.edge[light];
  ctx.lineWidth = (light === 'AMBER' ? 1.2 : light === 'GREY' ? 1.5 : 2.4) * thick;
  if (light === 'AMBER' || light === 'GREY') {
    ctx.fill(body);
    if (shape.dash) ctx.setLineDash(shape.dash);
    ctx.stroke(body);
  } else {
    ctx.stroke(body);
    ctx.fill(body);
  }
  if (shape.sign) {
    ctx.setLineDash([]);
    ctx.lineCap = 'round';
    ctx.strokeStyle = '#fff';
    ctx.lineWidth = shape.signWidth!;
    ctx.stroke(new Path2D(shape.sign));
  }
  ctx.restore();
}

/** How far a mark reaches from its middle, CSS pixels. */
export function markRadius(light: Light): number {
  return UNIT * SCALE[light];
}

/** A figure as a disc: the higher its class the darker and the larger; a dashed ring where there is none. */
export function figureRadius(cls: ColourClass): number {
  return cls === null ? 5.5 : 6 + cls * 1.5;
}

/** The accent on the surface, so that it looks the same over any ground. */
export function figureFill(palette: Palette, cls: ColourClass, bounds: readonly number[]): string {
  return cls === null ? 'transparent' : mixed(palette.accent, palette.surface, strength(cls, bounds));
}

function paintFigure(ctx: CanvasRenderingContext2D, palette: Palette, cls: ColourClass, bounds: readonly number[], x: number, y: number): void {
  circle(ctx, x, y, figureRadius(cls));
  ctx.lineWidth = 4;
  ctx.strokeStyle = faded(palette.surface, 0.9);
  ctx.stroke();
  ctx.fillStyle = cls === null ? palette.surface : figureFill(palette, cls, bounds);
  ctx.fill();
  ctx.lineWidth = 1.6;
  ctx.strokeStyle = cls === null ? palette.ink3 : palette.accent;
  if (cls === null) ctx.setLineDash([2.5, 2]);
  ctx.stroke();
  ctx.setLineDash([]);
}

export interface MarkLook {
  selected: boolean;
  hovered: boolean;
  approx: boolean;
}

/** What a mark tells: its light, or the class of its figure. */
export type Tells = { light: Light } | { cls: ColourClass; bounds: readonly number[] };

export function mark(palette: Palette, tells: Tells, look: MarkLook): Drawing {
  const r = 'light' in tells ? markRadius(tells.light) : figureRadius(tells.cls);
  // no larger than what is drawn: the words around give way to this box
  const half = look.selected ? (look.approx ? 28 : 24) : look.approx ? r + 7 : r + 5;
  const key = `mark ${'light' in tells ? tells.light : `${tells.cls}/${tells.bounds.length}`} ${look.selected} ${look.hovered} ${look.approx}`;
  return cached(palette, key, half * 2, half * 2, (ctx) => {
    if (look.selected) {
      circle(ctx, half, half, 21);
      ctx.fillStyle = faded(palette.accent, 0.14);
      ctx.fill();
      ctx.strokeStyle = palette.surface;
      ctx.lineWidth = 5;
      ctx.stroke();
      ctx.strokeStyle = palette.accent;
      ctx.lineWidth = 2.8;
      ctx.stroke();
    }
    if (look.approx) {
      circle(ctx, half, half, look.selected ? 26 : r + 5.5);
      ctx.setLineDash([3, 3]);
      ctx.strokeStyle = palette.ink3;
      ctx.lineWidth = 1;
      ctx.stroke();
      ctx.setLineDash([]);
    }
    if (look.hovered && !look.selected) {
      circle(ctx, half, half, r + 3.5);
      ctx.fillStyle = palette.surface;
      ctx.fill();
    }
    if ('light' in tells) paintMark(ctx, palette, tells.light, half, half, look.selected ? r * 1.08 : r);
    else paintFigure(ctx, palette, tells.cls, tells.bounds, half, half);
  });
}

/** White disc, count, ring split by class. */
export function figureCluster(palette: Palette, counts: readonly (readonly [ColourClass, number])[], bounds: readonly number[], hovered: boolean): Drawing {
  return ring(
    palette,
    `figures ${bounds.length} ${counts.flat().join()} ${hovered}`,
    counts.map(([cls, n]) => [cls === null ? palette.ink3 : figureFill(palette, cls, bounds), n, cls === null]),
    hovered,
    () => {},
  );
}

/** White disc, count, ring split by light, badge of the worst inside. */
export function clusterMark(
  palette: Palette,
  parts: readonly [Light, number][],
  worst: Light,
  hovered: boolean,
): Drawing {
  return ring(
    palette,
    `cluster ${parts.flat().join()} ${hovered}`,
    parts.map(([light, n]) => [palette.status[light], n, light === 'GREY']),
    hovered,
    (ctx, half, R) => paintMark(ctx, palette, worst, half + R * 0.88, half - R * 0.82, worst === 'RED' ? 8.4 : 7.4),
  );
}

function ring(
  palette: Palette,
  key: string,
  parts: readonly (readonly [string, number, boolean])[],
  hovered: boolean,
  badge: (ctx: CanvasRenderingContext2D, half: number, R: number) => void,
): Drawing {
  const count = parts.reduce((sum, [, n]) => sum + n, 0);
  const R = count >= 100 ? 21 : count >= 10 ? 19 : 17;
  const half = R + 9;
  return cached(palette, key, half * 2, half * 2, (ctx) => {
    ctx.shadowColor = 'rgba(0, 0, 0, 0.28)';
    ctx.shadowBlur = 3 * DENSITY;
    ctx.shadowOffsetY = DENSITY;
    circle(ctx, half, half, R + (hovered ? 5 : 3));
    ctx.fillStyle = palette.surface;
    ctx.fill();
    ctx.shadowColor = 'transparent';
    let angle = -Math.PI / 2;
    const gap = parts.length > 1 ? 0.1 : 0;
    for (const [colour, n, dashed] of parts) {
      const turn = (n / count) * 2 * Math.PI;
      ctx.beginPath();
      ctx.arc(half, half, R, angle + gap / 2, angle + turn - gap / 2);
      ctx.strokeStyle = colour;
      ctx.lineWidth = 4.5;
      if (dashed) ctx.setLineDash([3, 2.4]);
      ctx.stroke();
      ctx.setLineDash([]);
      angle += turn;
    }
    ctx.fillStyle = palette.ink;
    ctx.font = `600 14px ${palette.font}`;
    ctx.textAlign = 'center';
    ctx.textBaseline = 'alphabetic';
    ctx.fillText(String(count), half, half + 5);
    badge(ctx, half, R);
  });
}

let ruler: CanvasRenderingContext2D | null = null;
function measure(text: string, font: string): number {
  ruler ??= document.createElement('canvas').getContext('2d')!;
  ruler.font = font;
  return ruler.measureText(text).width;
}

/** Width and height of a pill, CSS pixels. */
export function pillSize(palette: Palette, text: string, large = false): [number, number] {
  const font = `600 ${large ? 12.5 : 11.5}px ${palette.font}`;
  return [Math.ceil(measure(text, font)) + (large ? 18 : 15), large ? 23 : 21];
}

/** Days in a white pill with the edge of its light. */
export function pill(palette: Palette, text: string, light: Light, large = false): Drawing {
  const size = large ? 12.5 : 11.5;
  const font = `600 ${size}px ${palette.font}`;
  const [outerWidth, outerHeight] = pillSize(palette, text, large);
  const [width, height] = [outerWidth - 2, outerHeight - 2];
  const ink = light === 'RED' ? palette.lateInk : palette.ink;
  return cached(palette, `pill ${large} ${light} ${text}`, outerWidth, outerHeight, (ctx) => {
    ctx.beginPath();
    ctx.roundRect(1.5, 1.5, width - 1, height - 1, 4.5);
    ctx.fillStyle = palette.surface;
    ctx.fill();
    ctx.strokeStyle = palette.status[light];
    ctx.lineWidth = 1;
    ctx.stroke();
    ctx.fillStyle = ink;
    ctx.font = font;
    ctx.textAlign = 'center';
    ctx.fillText(text, width / 2 + 1, height / 2 + 1 + size * 0.355);
  });
}

/** How strong the ink of lateness is for a class of days held; see days.ts. */
const DAY_STRENGTH = [0, 0.22, 0.5, 0.86] as const;

export function dayFill(palette: Palette, held: 0 | 1 | 2 | 3): string {
  return held === 0 ? palette.parcel.NOT_INVENTORIED.fill : faded(palette.lateInk, DAY_STRENGTH[held]);
}

const patterns = new Map<string, CanvasPattern | string>();
let patternsFor = '';

/** Fill of a parcel: hatched where blocked, dotted where a plan is being made, else plain. */
export function parcelFill(palette: Palette, state: ParcelState, density: number): CanvasPattern | string {
  const look = palette.parcel[state];
  if (state !== 'BLOCKED' && state !== 'PROCESSING') return look.fill;
  if (patternsFor !== palette.key) {
    patterns.clear();
    patternsFor = palette.key;
  }
  const key = `${state} ${density}`;
  let pattern = patterns.get(key);
  if (!pattern) {
    // so many fit into a tile that the pattern goes on over its edge
    const side = 8;
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = Math.round(side * density);
    const ctx = canvas.getContext('2d')!;
    ctx.scale(canvas.width / side, canvas.height / side);
    ctx.fillStyle = look.fill;
    ctx.fillRect(0, 0, side, side);
    if (state === 'BLOCKED') {
      ctx.strokeStyle = faded(look.edge, 0.6);
      ctx.lineWidth = 1.2;
      ctx.beginPath();
      for (const d of [-side, 0, side]) {
        ctx.moveTo(d - 1, side + 1);
        ctx.lineTo(d + side + 1, -1);
      }
      ctx.stroke();
    } else {
      circle(ctx, 2, 2, 1.1);
      ctx.fillStyle = look.edge;
      ctx.fill();
    }
    pattern = ctx.createPattern(canvas, 'repeat') ?? look.fill;
    patterns.set(key, pattern);
  }
  return pattern;
}

function circle(ctx: CanvasRenderingContext2D, x: number, y: number, r: number): void {
  ctx.beginPath();
  ctx.arc(x, y, r, 0, 2 * Math.PI);
}
