/** Line icons of one stroke, 24 by 24, in the colour of the text around them. */
const ICONS: Record<string, string> = {
  calendar: '<rect x="3" y="5" width="18" height="16" rx="2"/><path d="M3 10h18M8 3v4M16 3v4"/>',
  close: '<path d="M6 6l12 12M18 6 6 18"/>',
  previous: '<path d="m15 5-7 7 7 7"/>',
  next: '<path d="m9 5 7 7-7 7"/>',
  down: '<path d="m6 9 6 6 6-6"/>',
  search: '<circle cx="11" cy="11" r="7"/><path d="m20 20-4-4"/>',
  print: '<path d="M7 9V3h10v6M7 17H4v-7h16v7h-3M7 14h10v7H7Z"/>',
  link: '<path d="M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1 1"/><path d="M14 10a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1-1"/>',
  warning: '<path d="M12 9v4M12 17v.01M12 3 2 20h20Z"/>',
  error: '<path d="m12 2 10 10-10 10L2 12ZM12 8v5M12 16v.01"/>',
  info: '<circle cx="12" cy="12" r="9"/><path d="M12 11v5M12 8v.01"/>',
  check: '<path d="m4 12 5 5L20 6"/>',
  menu: '<path d="M4 7h16M4 12h16M4 17h16"/>',
  document: '<path d="M6 3h8l5 5v13H6Z"/><path d="M14 3v5h5"/>',
  upload: '<path d="M12 16V4M7 9l5-5 5 5M4 20h16"/>',
  download: '<path d="M12 4v12M7 11l5 5 5-5M4 20h16"/>',
  layers: '<path d="m12 3 9 5-9 5-9-5Z"/><path d="m3 13 9 5 9-5"/>',
  home: '<path d="M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5"/>',
  target: '<circle cx="12" cy="12" r="6"/><path d="M12 2v4M12 18v4M2 12h4M18 12h4"/>',
  plus: '<path d="M12 5v14M5 12h14"/>',
  minus: '<path d="M5 12h14"/>',
  ruler: '<path d="M3 16 16 3l5 5L8 21Z"/><path d="m7 12 2 2M10 9l3 3M13 6l2 2"/>',
  undo: '<path d="M8 5 4 9l4 4"/><path d="M4 9h10a5.5 5.5 0 0 1 0 11h-3"/>',
  redo: '<path d="m16 5 4 4-4 4"/><path d="M20 9H10a5.5 5.5 0 0 0 0 11h3"/>',
  pen: '<path d="m4 20 1-5L16 4l4 4L9 19Z"/><path d="m13 7 4 4"/>',
  corners: '<path d="M6 6h12v12H6Z"/><path d="M4 4h4v4H4ZM16 4h4v4h-4ZM4 16h4v4H4ZM16 16h4v4h-4Z" fill="currentColor"/>',
  hole: '<path d="M3 5h18v14H3Z"/><path d="M9 9h6v6H9Z" stroke-dasharray="2.5 2"/>',
  pieces: '<path d="M3 4h8v8H3Z"/><path d="M14 13h7v7h-7Z"/><path d="M17.5 3v6M14.5 6h6"/>',
  magnet: '<path d="M6 3v9a6 6 0 0 0 12 0V3h-4v9a2 2 0 0 1-4 0V3Z"/><path d="M6 7h4M14 7h4"/>',
  unit: '<path d="m4 6 6-2 4 3 6-1v11l-5 3-5-2-6 2Z"/>',
  parcel: '<path d="M5 5h9l5 5-2 9H5Z"/><path d="M5 12h7V5"/>',
  route: '<path d="M8 3 4 21M16 3l4 18M12 4v3M12 11v3M12 18v3"/>',
  camera: '<path d="M3 8h4l2-3h6l2 3h4v11H3Z"/><circle cx="12" cy="13" r="3.5"/>',
  logout: '<path d="M14 4h5v16h-5M10 8l-4 4 4 4M6 12h9"/>',
};

export function iconSvg(name: string, size = 18): string {
  return `<svg width="${size}" height="${size}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.9" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">${ICONS[name] ?? ''}</svg>`;
}

/** `<dt-icon name="close" size="18"></dt-icon>`; silent, the button around it carries the words. */
export class DtIcon extends HTMLElement {
  static observedAttributes = ['name', 'size'];

  connectedCallback(): void {
    this.setAttribute('aria-hidden', 'true');
    this.#draw();
  }

  attributeChangedCallback(): void {
    if (this.isConnected) this.#draw();
  }

  #draw(): void {
    this.innerHTML = iconSvg(this.getAttribute('name') ?? '', Number(this.getAttribute('size')) || 18);
  }
}

customElements.define('dt-icon', DtIcon);
