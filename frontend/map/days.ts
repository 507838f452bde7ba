/** Which class of the legend a number of days held falls into: none, up to two weeks, up to two months, more. */
export function dayClass(days: number): 0 | 1 | 2 | 3 {
  return days <= 0 ? 0 : days <= 15 ? 1 : days <= 60 ? 2 : 3;
}
