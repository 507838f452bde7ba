import Feature from 'ol/Feature.js';
import Point from 'ol/geom/Point.js';
import VectorLayer from 'ol/layer/Vector.js';
import VectorSource from 'ol/source/Vector.js';
import { Fill, Icon, Stroke, Style, Text } from 'ol/style.js';
import type { Palette } from '../palette.js';
import { pinWords, stateWords, type ObstacleState, type PinGroup } from '../pins.js';
import { zoomOf } from '../camera.js';
import type { Scene } from '../scene.js';

const WIDTH = 30;
const HEIGHT = 38;
const DENSITY = 2;
/** From this zoom an overdue obstacle says so beside its pin, and from the second all of them their state. */
const OVERDUE_ZOOM = 13;
const WORDS_ZOOM = 16;

type Look = ObstacleState | 'PHOTO';

/** Balloons whose points stand on the places: they leave the mark of a project that lies there in sight. */
export function pinsLayer(scene: () => Scene): { layer: VectorLayer<VectorSource<Feature<Point>>>; show: (groups: readonly PinGroup[]) => void } {
  const source = new VectorSource<Feature<Point>>();
  const layer = new VectorLayer({
    source,
    zIndex: 8,
    style: (feature, resolution) => pinStyle(scene(), feature.get('group') as PinGroup, zoomOf(resolution)),
  });
  return {
    layer,
    show: (groups) => {
      source.clear(true);
      source.addFeatures(groups.map((group) => new Feature({ geometry: new Point([group.x, group.y]), group })));
    },
  };
}

function lookOf(group: PinGroup): Look {
  return group.members[0]!.obstacle?.state ?? 'PHOTO';
}

function pinStyle(scene: Scene, group: PinGroup, zoom: number): Style[] {
  const palette = scene.palette;
  const look = lookOf(group);
  const first = group.members[0]!;
  const styles = [
    new Style({
      // overdue ones on top; a photograph never hides an obstacle
      zIndex: { OVERDUE: 4, OPEN: 3, PHOTO: 2, RESOLVED: 1 }[look],
      image: new Icon({ img: balloon(palette, look, group.members.length), scale: 1 / DENSITY, anchor: [WIDTH / 2 / (WIDTH + 10), 1], displacement: [0, 6] }),
    }),
  ];
  if (first.obstacle && zoom >= (look === 'OVERDUE' ? OVERDUE_ZOOM : WORDS_ZOOM)) {
    const words = pinWords(scene.texts);
    styles.push(
      new Style({
        zIndex: 5,
        text: new Text({
          text: group.members.length > 1 ? words.countObstacles.replace('{count}', String(group.members.length)) : stateWords(first.obstacle, words),
          font: `600 12px ${palette.font}`,
          textAlign: 'left',
          offsetX: WIDTH / 2 + (group.members.length > 1 ? 10 : 4),
          offsetY: -26,
          fill: new Fill({ color: look === 'OVERDUE' ? palette.lateInk : palette.ink }),
          stroke: new Stroke({ color: palette.halo, width: 4 }),
          overflow: true,
        }),
      }),
    );
  }
  return styles;
}

const drawn = new Map<string, HTMLCanvasElement>();
let drawnFor = '';

/** The shape and the sign tell the kind and the state, the colour only says it again. */
function balloon(palette: Palette, look: Look, count: number): HTMLCanvasElement {
  if (drawnFor !== palette.key) {
    drawn.clear();
    drawnFor = palette.key;
  }
  const key = `${look} ${count}`;
  const known = drawn.get(key);
  if (known) return known;
  const canvas = document.createElement('canvas');
  canvas.width = (WIDTH + 10) * DENSITY;
  canvas.height = HEIGHT * DENSITY;
  const ctx = canvas.getContext('2d')!;
  ctx.scale(DENSITY, DENSITY);
  ctx.lineJoin = 'round';
  ctx.lineCap = 'round';
  const middle = WIDTH / 2;
  const fill = { OVERDUE: palette.fill.RED, OPEN: palette.fill.AMBER, RESOLVED: palette.surface, PHOTO: palette.surface }[look];
  const edge = { OVERDUE: palette.surface, OPEN: palette.edge.AMBER, RESOLVED: palette.edge.GREY, PHOTO: palette.accent }[look];
  const ink = { OVERDUE: '#fff', OPEN: '#3d2a00', RESOLVED: palette.ink2, PHOTO: palette.accent }[look];
  const body = new Path2D();
  if (look === 'PHOTO') {
    body.roundRect(middle - 11, 8, 22, 19, 4);
    body.moveTo(middle - 4, 27);
    body.lineTo(middle, 32.5);
    body.lineTo(middle + 4, 27);
  } else {
    body.moveTo(middle, 33);
    body.bezierCurveTo(middle - 3, 27, middle - 10.5, 24.5, middle - 10.5, 17);
    body.arc(middle, 17, 10.5, Math.PI, 0);
    body.bezierCurveTo(middle + 10.5, 24.5, middle + 3, 27, middle, 33);
    body.closePath();
  }
  ctx.shadowColor = 'rgb(0 0 0 / .3)';
  ctx.shadowBlur = 3;
  ctx.shadowOffsetY = 1;
  ctx.fillStyle = fill;
  ctx.fill(body);
  ctx.shadowColor = 'transparent';
  ctx.lineWidth = look === 'OVERDUE' ? 2 : 1.6;
  ctx.strokeStyle = edge;
  ctx.stroke(body);
  ctx.strokeStyle = ink;
  ctx.fillStyle = ink;
  ctx.lineWidth = 2.4;
  ctx.stroke(new Path2D(SIGN[look](middle)));
  if (look === 'PHOTO') {
    ctx.fillStyle = palette.surface;
    ctx.fill(new Path2D(`M${middle} 14.4a3.6 3.6 0 1 1-.01 0Z`));
    ctx.lineWidth = 1.8;
    ctx.stroke(new Path2D(`M${middle} 14.4a3.6 3.6 0 1 1-.01 0Z`));
  }
  if (count > 1) badge(ctx, palette, count, middle + 11, 8);
  drawn.set(key, canvas);
  return canvas;
}

const SIGN: Record<Look, (x: number) => string> = {
  OVERDUE: (x) => `M${x} 11.5v6.5M${x} 22v.01`,
  OPEN: (x) => `M${x} 12v5.5l3.5 2`,
  RESOLVED: (x) => `M${x - 4.5} 17.5l3.2 3.2 6-6.6`,
  PHOTO: (x) => `M${x - 6.5} 14.5h2l1.5-2h6l1.5 2h2v8h-13Z`,
};

function badge(ctx: CanvasRenderingContext2D, palette: Palette, count: number, x: number, y: number): void {
  const text = count > 99 ? '99+' : String(count);
  ctx.font = `600 10px ${palette.font}`;
  const width = Math.max(15, ctx.measureText(text).width + 7);
  ctx.beginPath();
  ctx.roundRect(x - width / 2, y - 7.5, width, 15, 7.5);
  ctx.fillStyle = palette.ink;
  ctx.fill();
  ctx.lineWidth = 1.5;
  ctx.strokeStyle = palette.surface;
  ctx.stroke();
  ctx.fillStyle = palette.surface;
  ctx.textAlign = 'center';
  ctx.textBaseline = 'middle';
  ctx.fillText(text, x, y + 0.5);
}
