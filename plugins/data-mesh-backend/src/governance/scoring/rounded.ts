/** With one decimal, never up: who reads 90 has 90. */
export function rounded(score: number): number {
  return Math.floor(score * 10 + 1e-9) / 10;
}
