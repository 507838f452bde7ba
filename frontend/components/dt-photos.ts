import { iconSvg } from './dt-icon.js';
import { stepped, swiped } from './photo-steps.js';

export interface ShownPhoto {
  /** Address under the page's base. */
  large: string;
  caption: string;
  note: string;
}

export interface PhotoWords {
  close: string;
  previous: string;
  next: string;
  /** {n} and {all} stand for numbers. */
  of: string;
}

/** One photograph over the whole window: arrows, swipes and buttons go on, Escape and a press beside it close. */
export function showPhotos(photos: readonly ShownPhoto[], first: number, words: PhotoWords, from: HTMLElement): void {
  const dialog = document.createElement('dialog');
  dialog.className = 'dt-photo-dialog';
  const image = document.createElement('img');
  const caption = document.createElement('p');
  caption.setAttribute('aria-live', 'polite');
  const button = (name: string, label: string, icon: string, act: () => void): HTMLButtonElement => {
    const made = document.createElement('button');
    made.type = 'button';
    made.className = name;
    made.setAttribute('aria-label', label);
    made.innerHTML = iconSvg(icon, 22);
    made.addEventListener('click', act);
    return made;
  };
  let now = first;
  const previous = button('previous', words.previous, 'previous', () => go(-1));
  const next = button('next', words.next, 'next', () => go(1));
  const close = button('close', words.close, 'close', () => dialog.close());
  const show = (): void => {
    const photo = photos[now]!;
    image.src = new URL(photo.large, document.baseURI).href;
    image.alt = photo.note ? `${photo.caption}. ${photo.note}` : photo.caption;
    const day = document.createElement('b');
    day.textContent = photo.caption;
    const place = document.createElement('small');
    place.textContent = words.of.replace('{n}', String(now + 1)).replace('{all}', String(photos.length));
    caption.replaceChildren(day, photo.note ? ` ${photo.note} ` : ' ', photos.length > 1 ? place : '');
    dialog.setAttribute('aria-label', image.alt);
    previous.disabled = now === 0;
    next.disabled = now === photos.length - 1;
    previous.hidden = next.hidden = photos.length === 1;
  };
  const go = (step: number): void => {
    now = stepped(now, step, photos.length);
    show();
  };
  dialog.addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      go(step);
    }
    // what the page does with keys is not meant here
    event.stopPropagation();
  });
  let down: PointerEvent | null = null;
  image.addEventListener('pointerdown', (event) => (down = event));
  image.addEventListener('pointerup', (event) => {
    if (down) go(swiped(event.clientX - down.clientX, event.clientY - down.clientY));
    down = null;
  });
  image.draggable = false;
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  dialog.addEventListener('close', () => {
    dialog.remove();
    from.focus({ preventScroll: true });
  });
  dialog.append(close, previous, image, next, caption);
  document.body.append(dialog);
  show();
  dialog.showModal();
}

/**
 * `<dt-photos>` around links to pictures (`a[data-photo]`, with `data-caption` and `data-note`): a press shows them large in
 * their order. Without scripts the links still open the pictures.
 */
export class DtPhotos extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('click', this.#open);
  }

  disconnectedCallback(): void {
    this.removeEventListener('click', this.#open);
  }

  #open = (event: MouseEvent): void => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-photo]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const links = [...this.querySelectorAll<HTMLAnchorElement>('a[data-photo]')];
    showPhotos(
      links.map((each) => ({
        large: each.getAttribute('href') ?? '',
        caption: each.dataset['caption'] ?? '',
        note: each.dataset['note'] ?? '',
      })),
      links.indexOf(link),
      {
        close: this.dataset['close'] ?? 'Đóng',
        previous: this.dataset['previous'] ?? 'Ảnh trước',
        next: this.dataset['next'] ?? 'Ảnh sau',
        of: this.dataset['of'] ?? '{n}/{all}',
      },
      link,
    );
  };
}

if (!customElements.get('dt-photos')) customElements.define('dt-photos', DtPhotos);
