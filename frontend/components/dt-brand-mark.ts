/** The mark of the product: the delay ruler, promised, moved, and where it stands. */
export class DtBrandMark extends HTMLElement {
  connectedCallback(): void {
    this.setAttribute('aria-hidden', 'true');
    this.innerHTML =
      '<svg width="24" height="24" viewBox="0 0 24 24"><rect width="24" height="24" rx="6" fill="var(--dt-accent)"/><path d="M4 12h7" stroke="var(--dt-on-accent)" stroke-width="5" opacity=".45"/><path d="M11.5 12H20" stroke="var(--dt-on-accent)" stroke-width="5"/><path d="M11.5 6v12" stroke="var(--dt-on-accent)" stroke-width="1.8"/></svg>';
  }
}

customElements.define('dt-brand-mark', DtBrandMark);
