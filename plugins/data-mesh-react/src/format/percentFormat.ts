/** Hundredths of a percent. */
const PARTS = 10_000;

export function percentFormat(
  language: string | undefined,
): (share: number) => string {
  const format = new Intl.NumberFormat(language, {
    style: 'percent',
    maximumFractionDigits: 2,
  });
  // 0.57 times 10,000 is a hair less than 5,700.
  return share => format.format(Math.floor(share * PARTS + 1e-6) / PARTS);
}
