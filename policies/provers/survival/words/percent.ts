/** Part of a whole as percent with four digits, rounded down: a bound is never shown higher than it is. */
export function percent(part: number): string {
  return `${(Math.floor(part * 1e6 + 1e-6) / 1e4).toFixed(4)} %`;
}
