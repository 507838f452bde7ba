/** The months of a time slider as whole numbers, so that a range input can hold them. No clock is read here. */

/** Months since year 0; null for what is no date. */
export function monthNumber(iso: string): number | null {
  const match = /^(\d{4})-(\d{2})/.exec(iso);
  return match ? +match[1]! * 12 + +match[2]! - 1 : null;
}

/** The last day of a month, but no day after `today`. */
export function endOfMonth(month: number, today: string): string {
  const last = new Date(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0)).toISOString().slice(0, 10);
  return last > today ? today : last;
}

/** Where the years begin, as parts of a hundred of the way from one month to the other; a year without its own place is left out. */
export function yearMarks(from: number, to: number): { year: number; at: number }[] {
  const marks: { year: number; at: number }[] = [];
  for (let year = Math.ceil(from / 12); year * 12 <= to; year++) {
    marks.push({ year, at: to === from ? 0 : ((year * 12 - from) / (to - from)) * 100 });
  }
  return marks;
}
