/** Where the plot lies within the element, px. Labels that we place ourselves use the same figures as ECharts. */
export interface Frame {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export function across(frame: Frame, share: number): number {
  return frame.left + (frame.width - frame.left - frame.right) * share;
}

export function down(frame: Frame, share: number): number {
  return frame.height - frame.bottom - (frame.height - frame.top - frame.bottom) * share;
}

let canvas: CanvasRenderingContext2D | null = null;

/** Width of a text in the page's font, px. */
export function textWidth(text: string, font: string, weight = 400): number {
  canvas ??= globalThis.document?.createElement('canvas').getContext('2d');
  if (!canvas) return text.length * 7;
  canvas.font = `${weight} 12px ${font}`;
  return canvas.measureText(text).width;
}
