/** A report in our own format: a result of each of so many checks of one table. */
export function batchOf(
  results: number,
  more: { readonly table?: string; readonly tool?: string } = {},
): Buffer {
  const { table = 'orders', tool = 'nightly' } = more;
  return Buffer.from(
    JSON.stringify({
      dataMeshResults: 1,
      tool,
      runId: '2026-10-01',
      observedAt: '2026-10-01T02:00:00Z',
      dataset: { database: 'shop', schema: 'main', table },
      results: Array.from({ length: results }, (_, i) => ({
        check: `check ${i}`,
        status: i % 10 === 0 ? 'fail' : 'pass',
        measure: i,
      })),
    }),
  );
}
