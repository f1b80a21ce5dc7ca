import { join } from 'node:path';
import { Folder } from './__testUtils__/folder';

jest.setTimeout(60_000);

const ROOT = join(__dirname, '../../..');

interface Told {
  readonly product: string;
  readonly level?: string;
  readonly violations: readonly {
    readonly policy: string;
    readonly rule: string;
    readonly enforcement: string;
  }[];
}

describe('the example company', () => {
  const folder = new Folder();
  const json = async (...argv: string[]) =>
    (await folder.json([...argv, '--offline'], { cwd: ROOT })).json;
  afterAll(() => folder.remove());

  it('has scorecards and policies that nothing is wrong with', async () => {
    const result = await folder.json(['lint', 'examples/governance'], {
      cwd: ROOT,
    });
    expect(result.json.findings).toEqual([]);
    expect(result.json.documents).toBe(13);
  });

  it('has products of several levels, and gold for none that nobody has measured', async () => {
    const { scores } = await json('score', '--scorecard=readiness');
    const levels = new Map<string, string | undefined>(
      scores.map(({ product, level }: Told) => [product, level]),
    );
    expect(levels.get('daily-sales')).toBe('silver');
    expect(levels.get('trading-calendar')).toBe('bronze');
    expect([...levels.values()]).not.toContain('gold');
  });

  it('breaks policies for reasons that can be read in its files', async () => {
    const { products } = await json('policy');
    const blocked = products.flatMap(({ product, violations }: Told) =>
      violations
        .filter(({ enforcement }) => enforcement === 'block')
        .map(({ policy, rule }) => `${product}: ${policy}/${rule}`),
    );
    expect(blocked).toEqual([
      'campaign-results: production-basics/contract',
      'gift-cards: classified-data/access',
      'newsletter-events: classified-data/access',
      'newsletter-events: production-basics/contract',
      'product-reviews: classified-data/access',
      'waste-and-markdowns: classified-data/access',
      'waste-and-markdowns: production-basics/support',
      'waste-and-markdowns: planning-inputs/support',
    ]);
  });
});
