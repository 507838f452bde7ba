/** Where a key leads; clickers send the page keys. */
const STEPS: Record<string, string> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  ' ': 'next',
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
  PageUp: 'previous',
  Home: 'first',
  End: 'last',
};

/** What a key means in a meeting: a step, or one of the switches; null when it belongs to somebody else. */
export function meaning(key: string): { name: 'dt-step'; to: string } | { name: 'dt-notes' | 'dt-leave' | 'full-screen' } | null {
  const to = STEPS[key];
  if (to) return { name: 'dt-step', to };
  if (key === 'n' || key === 'N') return { name: 'dt-notes' };
  if (key === 'f' || key === 'F') return { name: 'full-screen' };
  return key === 'Escape' ? { name: 'dt-leave' } : null;
}
