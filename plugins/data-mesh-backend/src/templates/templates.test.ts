import { isOlder, readSourceTemplate } from './sourceTemplate';
import {
  changesBetween,
  compareVersions,
  readTemplateChanges,
} from './templateChanges';
import { countRuns, firstProducts, TemplateRun } from './templateRuns';

const MINUTE = 60_000;

function run(rest: Partial<TemplateRun> = {}): TemplateRun {
  return {
    template: 'template:default/new-data-product',
    status: 'completed',
    person: 'user:default/helen',
    startedAt: 0,
    endedAt: MINUTE,
    makesProduct: true,
    ...rest,
  };
}

describe('the runs of a template', () => {
  it('are counted by how they ended, and what is cancelled is no failure', () => {
    expect(
      countRuns([
        run(),
        run({ startedAt: 5 * MINUTE, endedAt: 8 * MINUTE }),
        run({ status: 'completed', endedAt: 10 * MINUTE }),
        run({ status: 'failed', startedAt: 9 * MINUTE }),
        run({ status: 'cancelled' }),
        run({ status: 'processing' }),
        run({ status: 'open' }),
      ]),
    ).toEqual({
      started: 7,
      completed: 3,
      failed: 1,
      cancelled: 1,
      underWay: 2,
      successRate: 0.75,
      medianSeconds: 180,
      lastStartedAt: 9 * MINUTE,
    });
  });

  it('say nothing of success before one of them ended', () => {
    expect(countRuns([])).toMatchObject({
      started: 0,
      successRate: undefined,
      medianSeconds: undefined,
      lastStartedAt: undefined,
    });
    expect(countRuns([run({ status: 'open' })]).successRate).toBeUndefined();
  });

  it('tell how long people need for their first product, from their first try', () => {
    const failed = { status: 'failed', startedAt: MINUTE };
    expect(
      firstProducts([
        // The newest first, as the scaffolder lists them. The second product of Helen is not her first.
        run({ startedAt: 90 * MINUTE, endedAt: 95 * MINUTE }),
        run({ startedAt: 9 * MINUTE, endedAt: 11 * MINUTE }),
        run(failed),
        run({ person: 'user:default/ines', endedAt: 3 * MINUTE }),
        run({ person: 'user:default/amara', ...failed }),
        // Another port is no product, and of a service nobody knows who was waiting.
        run({ person: 'user:default/tom', makesProduct: false }),
        run({ person: undefined }),
      ]),
    ).toEqual({ people: 3, reached: 2, medianSeconds: 180 });
  });

  it('give no time where nobody has a product', () => {
    expect(firstProducts([run({ status: 'failed' })])).toEqual({
      people: 1,
      reached: 0,
      medianSeconds: undefined,
    });
  });
});

describe('the changes of a template', () => {
  const changes = readTemplateChanges(`
1.2.0: Checks of every change.
- v1.10: Ends well,
  even over two lines.
no version: nothing to go on with
1.0.0:   The first.
`);

  it('are read line by line, newest version first', () => {
    expect(changes).toEqual([
      {
        version: 'v1.10',
        text: 'Ends well, even over two lines. no version: nothing to go on with',
      },
      { version: '1.2.0', text: 'Checks of every change.' },
      { version: '1.0.0', text: 'The first.' },
    ]);
  });

  it('are nothing where the template declares none', () => {
    expect(readTemplateChanges(undefined)).toEqual([]);
    expect(readTemplateChanges('only words')).toEqual([]);
  });

  it('are those after the version that something was made from', () => {
    const versions = (from?: string, to = '1.10.0') =>
      changesBetween(changes, from, to).map(({ version }) => version);
    expect(versions('1.0.0')).toEqual(['v1.10', '1.2.0']);
    expect(versions('1.0', '1.2')).toEqual(['1.2.0']);
    expect(versions('1.10.0')).toEqual([]);
    expect(versions(undefined)).toEqual([]);
  });
});

describe('the template that something was made from', () => {
  it.each([
    ['template:default/a@1.0.0', 'template:default/a', '1.0.0'],
    ['template:default/a', 'template:default/a', undefined],
    ['template:default/a@2@b', 'template:default/a@2', 'b'],
  ])('is read from %s', (text, template, version) => {
    expect(readSourceTemplate(text)).toEqual({ template, version });
  });

  it('is older by its version, not by its spelling', () => {
    const made = (version?: string) => ({ template: 'template:a/b', version });
    expect(isOlder(made('1.9.0'), '1.10.0')).toBe(true);
    expect(isOlder(made('1.10'), '1.10.0')).toBe(false);
    expect(isOlder(made('2.0.0'), '1.10.0')).toBe(false);
    expect(isOlder(made(undefined), '1.0.0')).toBe(true);
    expect(compareVersions('draft', '1.0.0')).toBeLessThan(0);
  });
});
