import { KeptWork, keepWork, workOf } from './keptWork';
import { OnboardedTables } from './onboardedTables';

const value = (contract: string): OnboardedTables => ({
  server: 'warehouse',
  tables: [{ schema: 'main', table: 'orders', contractId: 'orders', contract }],
});
const work: KeptWork = {
  job: {
    id: 'a',
    server: 'warehouse',
    startedAt: 0,
    state: 'ended',
    tables: [],
  },
  chosen: [],
};

describe('the drafts of a person who goes a step back in the form', () => {
  it('are those of which the value came, which the form copied', () => {
    keepWork(value('id: orders'), work);
    expect(workOf(structuredClone(value('id: orders')))).toBe(work);
  });

  it('are gone where the value is another, or there is none', () => {
    keepWork(value('id: orders'), work);
    expect(workOf(value('id: others'))).toBeUndefined();
    expect(workOf(undefined)).toBeUndefined();
  });
});
