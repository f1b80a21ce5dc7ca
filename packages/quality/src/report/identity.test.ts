import { fingerprint, observationId, ObservationIdentity } from './identity';

const ONE: ObservationIdentity = {
  tool: 'dbt',
  run: 'run',
  check: 'check',
  dataset: { schema: 'main', table: 'orders' },
  column: 'id',
  time: 1,
};

describe('the identity of a result', () => {
  it('never changes: results are stored under it', () => {
    expect(observationId(ONE)).toBe('cc4581872dded83163aa4fcb8d62f30c');
  });

  it('differs with each of its parts', () => {
    const others: readonly Partial<ObservationIdentity>[] = [
      {},
      { tool: 'soda' },
      { run: 'other' },
      { run: undefined },
      { check: 'other' },
      { dataset: { schema: 'main', table: 'other' } },
      { dataset: { database: 'main', table: 'orders' } },
      { column: undefined },
      { column: '' },
      { part: 'a' },
      { time: 2 },
    ];
    const ids = others.map(other => observationId({ ...ONE, ...other }));
    expect(new Set(ids).size).toBe(others.length);
  });

  it('keeps parts apart', () => {
    expect(fingerprint(['a', 'bc'])).not.toBe(fingerprint(['ab', 'c']));
    expect(fingerprint(['a,1:b'])).not.toBe(fingerprint(['a', 'b']));
  });
});
