import Feature from 'ol/Feature.js';
import type { Coordinate } from 'ol/coordinate.js';
import LineString from 'ol/geom/LineString.js';
import Point from 'ol/geom/Point.js';
import Polygon from 'ol/geom/Polygon.js';
import VectorLayer from 'ol/layer/Vector.js';
import VectorSource from 'ol/source/Vector.js';
import { Circle, Fill, Stroke, Style, Text } from 'ol/style.js';
import { lengthText, measured } from '../measuring.js';
import { faded, type Palette } from '../palette.js';

/** The line that is measured, above all else: its points, its legs with their lengths, the land it encloses. */
export function measuredLayer(palette: () => Palette): {
  layer: VectorLayer;
  draw: (points: readonly Coordinate[], closed: boolean, next: Coordinate | null, total: (length: string) => string) => void;
} {
  const source = new VectorSource();
  const layer = new VectorLayer({ source, zIndex: 60, style: (feature) => measuredStyle(palette(), feature.get('role') as Role, String(feature.get('text') ?? '')) });
  return {
    layer,
    draw: (points, closed, next, total) => {
      source.clear(true);
      const way = closed ? [...points, points[0]!] : next && points.length > 0 ? [...points, next] : [...points];
      const { legs, length } = measured(closed ? points : way, closed);
      const add = (role: Role, geometry: LineString | Polygon | Point, text = ''): void => source.addFeature(new Feature({ geometry, role, text }));
      if (way.length >= 3) add('area', new Polygon([[...way, way[0]!]]));
      if (way.length >= 2) add('line', new LineString(way));
      legs.forEach((leg, i) => add('leg', new LineString([way[i]!, way[i + 1]!]), lengthText(leg)));
      for (const point of points) add('point', new Point(point));
      if (legs.length > 1 && !closed) add('total', new Point(way.at(-1)!), total(lengthText(length)));
    },
  };
}

type Role = 'area' | 'line' | 'leg' | 'point' | 'total';

function measuredStyle(c: Palette, role: Role, text: string): Style[] {
  const words = (bold: boolean): Text =>
    new Text({
      text,
      font: `${bold ? 600 : 500} 13px ${c.font}`,
      fill: new Fill({ color: c.ink }),
      stroke: new Stroke({ color: c.halo, width: 4 }),
      offsetY: bold ? 20 : -10,
      placement: bold ? 'point' : 'line',
    });
  switch (role) {
    case 'area':
      return [new Style({ fill: new Fill({ color: faded(c.accent, 0.14) }) })];
    case 'line':
      return [
        new Style({ stroke: new Stroke({ color: c.surface, width: 5.5 }) }),
        new Style({ stroke: new Stroke({ color: c.accent, width: 2.5 }) }),
      ];
    case 'point':
      return [
        new Style({
          zIndex: 1,
          image: new Circle({ radius: 5, fill: new Fill({ color: c.surface }), stroke: new Stroke({ color: c.accent, width: 2.5 }) }),
        }),
      ];
    case 'leg':
    case 'total':
      return [new Style({ zIndex: 2, text: words(role === 'total') })];
  }
}
