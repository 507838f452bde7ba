/** Days as whole numbers since 1970-01-01, so that lengths of time subtract. No clock is read here. */
export function dayNumber(iso: string | null | undefined): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso ?? '');
  return match ? Date.UTC(+match[1]!, +match[2]! - 1, +match[3]!) / 864e5 : null;
}

/** 2024-03-19 → 19/03/2024; what is not a date comes back as it was. */
export function vietnameseDate(iso: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  return match ? `${match[3]}/${match[2]}/${match[1]}` : iso;
}

/** +181, −12 (a true minus), 0. */
export function signedDays(days: number): string {
  return days > 0 ? `+${days}` : days < 0 ? `−${-days}` : '0';
}
