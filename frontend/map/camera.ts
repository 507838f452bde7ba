/** A view of the map as it stands in the address: "lon,lat,zoom". */
export interface Camera {
  lon: number;
  lat: number;
  zoom: number;
}

export const LEAST_ZOOM = 8;
export const MOST_ZOOM = 19;

/** Anything that is not a view of this planet is no view at all: addresses come from people. */
export function parseCamera(text: string | null | undefined): Camera | null {
  const parts = (text ?? '').split(',');
  if (parts.length !== 3 || parts.some((p) => !/^\s*-?\d+(\.\d+)?\s*$/.test(p))) return null;
  const [lon, lat, zoom] = parts.map(Number) as [number, number, number];
  if (Math.abs(lon) > 180 || Math.abs(lat) > 85) return null;
  return { lon, lat, zoom: Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, zoom)) };
}

export function formatCamera(camera: Camera): string {
  return `${camera.lon.toFixed(5)},${camera.lat.toFixed(5)},${camera.zoom.toFixed(2)}`;
}

const WORLD = 2 * Math.PI * 6378137;

export function zoomOf(resolution: number): number {
  return Math.log2(WORLD / 256 / resolution);
}
