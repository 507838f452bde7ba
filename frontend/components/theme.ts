/** Calls back when the look may have changed: theme attribute, class or style on the page, or the system's wish. */
export function watchTheme(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['class', 'style', 'theme'] });
  observer.observe(document.body, { attributes: true, attributeFilter: ['class', 'style', 'theme'] });
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const print = matchMedia('print');
  dark.addEventListener('change', changed);
  print.addEventListener('change', changed);
  return () => {
    observer.disconnect();
    dark.removeEventListener('change', changed);
    print.removeEventListener('change', changed);
  };
}
