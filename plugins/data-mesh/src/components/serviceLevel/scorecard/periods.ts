export const periodLengths = ['month', 'quarter', 'year'] as const;
export type PeriodLength = (typeof periodLengths)[number];

const OFFERED: Readonly<Record<PeriodLength, number>> = {
  month: 24,
  quarter: 12,
  year: 5,
};

const MONTHS: Readonly<Record<PeriodLength, number>> = {
  month: 1,
  quarter: 3,
  year: 12,
};

/** How long a period is, by how it is written. */
export function lengthOf(period: string | undefined): PeriodLength {
  if (!period) return 'month';
  if (period.includes('Q')) return 'quarter';
  return period.includes('-') ? 'month' : 'year';
}

/** The running period and those before it, newest first, as the service names them. */
export function lastPeriods(length: PeriodLength, now: Date): string[] {
  const months = now.getUTCFullYear() * 12 + now.getUTCMonth();
  const first = Math.floor(months / MONTHS[length]) * MONTHS[length];
  return Array.from({ length: OFFERED[length] }, (_, index) => {
    const month = first - index * MONTHS[length];
    const year = Math.floor(month / 12);
    const ofYear = month % 12;
    if (length === 'year') return String(year);
    return length === 'quarter'
      ? `${year}-Q${ofYear / 3 + 1}`
      : `${year}-${String(ofYear + 1).padStart(2, '0')}`;
  });
}
