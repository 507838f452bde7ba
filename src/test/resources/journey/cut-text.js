/*
 * Lists text that its reader cannot see whole: cut by a box that hides what overflows, lying outside the screen, or to be scrolled
 * sideways outside the regions that are meant to (tables in their frame, the grid). Looks into shadow roots. What the map draws on its
 * canvas is not text to a page and is not looked at.
 */
() => {
  const MAY_SCROLL = '.dt-table-wrap';
  const HIDDEN_FOR_EYES = 2; // px: texts for screen readers are squeezed into a box of one pixel
  const found = new Map();

  const parentOf = (element) => element.assignedSlot ?? element.parentElement ?? element.getRootNode().host ?? null;

  const nameOf = (element) => {
    const names = [];
    for (let e = element; e && names.length < 4; e = parentOf(e)) {
      if (e.localName === 'slot') continue;
      names.unshift(e.localName + [...e.classList].map((c) => '.' + c).join(''));
    }
    return names.join(' > ');
  };

  const tell = (what, element, text) => found.set(what + '|' + nameOf(element), `${what}: ${nameOf(element)} “${text.trim().slice(0, 60)}”`);

  const check = (text, rect, element) => {
    let free = false; // absolutely placed: boxes up to its own frame of reference do not clip it
    let [wide, high] = [true, true];
    for (let box = element; box; box = parentOf(box)) {
      if (box.localName === 'slot') continue;
      const style = getComputedStyle(box);
      if (style.clipPath !== 'none' || (box.offsetWidth !== undefined && box.offsetWidth <= HIDDEN_FOR_EYES && style.overflow !== 'visible')) return;
      if (style.display !== 'inline' && style.display !== 'contents' && !(free && style.position === 'static')) {
        free = false;
        const frame = box.getBoundingClientRect();
        const outsideX = rect.left < frame.left - 1 || rect.right > frame.right + 1;
        const outsideY = rect.top < frame.top - rect.height * 0.25 || rect.bottom > frame.bottom + rect.height * 0.25;
        if (wide && outsideX && /hidden|clip/.test(style.overflowX)) return tell('cut at the side', element, text);
        if (high && outsideY && /hidden|clip/.test(style.overflowY)) return tell('cut above or below', element, text);
        if (/auto|scroll/.test(style.overflowX)) wide = false;
        if (/auto|scroll/.test(style.overflowY)) high = false;
      }
      if (style.position === 'fixed') break;
      if (style.position === 'absolute') free = true;
    }
    if (wide && (rect.left < -1 || rect.right > innerWidth + 1)) tell('outside the screen', element, text);
    const scroller = document.scrollingElement;
    if (high && rect.bottom > innerHeight + 1 && scroller.scrollHeight <= scroller.clientHeight) tell('below the screen', element, text);
  };

  const checkField = (field) => {
    const text = field.value || field.placeholder;
    const style = getComputedStyle(field);
    const pen = document.createElement('canvas').getContext('2d');
    pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    const room = field.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
    if (text && pen.measureText(text).width > room + 1) tell('cut in its field', field, text);
  };

  const visible = (element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true });

  const walk = (root) => {
    for (const node of root.childNodes) {
      if (node.localName === 'vaadin-grid') continue; // scrolls both ways, and tells its cells' texts by tooltips
      if (node.nodeType === Node.TEXT_NODE && node.data.trim()) {
        const element = node.parentElement ?? root.host;
        if (/^(script|style|title|noscript)$/.test(element.localName) || !visible(element)) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        for (const rect of range.getClientRects()) if (rect.width > 0 && rect.height > 0) check(node.data, rect, element);
      } else if (node.nodeType === Node.ELEMENT_NODE) {
        if (node.localName === 'input' && /^(text|search|password|number|)$/.test(node.type) && visible(node)) checkField(node);
        if (
          visible(node) &&
          /auto|scroll/.test(getComputedStyle(node).overflowX) &&
          node.scrollWidth > node.clientWidth + 1 &&
          !node.matches(MAY_SCROLL)
        ) {
          tell('scrolls sideways', node, '');
        }
        if (node.shadowRoot) walk(node.shadowRoot);
        walk(node);
      }
    }
  };
  walk(document.body);
  const page = document.documentElement;
  if (page.scrollWidth > page.clientWidth) tell('the page scrolls sideways', page, '');
  return [...found.values()];
}
