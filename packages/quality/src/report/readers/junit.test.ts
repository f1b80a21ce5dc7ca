import { NOW } from '../__testUtils__/fixtures';
import { readReport } from '../readReport';

const SUITE = `<?xml version="1.0"?>
<testsuites>
  <testsuite name="a" timestamp="2026-10-01T02:00:00">
    <testcase classname="checks" name="one &amp; only"/>
    <testcase classname="checks" name="two"><failure message="x &lt; SECRETROW">SECRETROW</failure></testcase>
    <testsuite name="inner" timestamp="2026-10-01T03:00:00">
      <testcase name="three"><error/></testcase>
      <testcase name="four"><skipped/></testcase>
    </testsuite>
  </testsuite>
</testsuites>`;

const read = (text: string) => readReport(text, { now: NOW });

describe('JUnit', () => {
  it('of any tool is read', () => {
    const { format, observations } = read(SUITE);
    expect(format).toBe('junit');
    expect(
      observations.map(({ tool, check, outcome, observedAt }) => [
        tool,
        check.id,
        outcome.status,
        new Date(observedAt).toISOString(),
      ]),
    ).toEqual([
      ['junit', 'checks.one & only', 'pass', '2026-10-01T02:00:00.000Z'],
      ['junit', 'checks.two', 'fail', '2026-10-01T02:00:00.000Z'],
      ['junit', 'three', 'error', '2026-10-01T03:00:00.000Z'],
      ['junit', 'four', 'skip', '2026-10-01T03:00:00.000Z'],
    ]);
  });

  it('that ends in the middle keeps what is whole, and never passes what is not', () => {
    const full = read(SUITE).observations;
    for (let length = 1; length < SUITE.length - 1; length++) {
      const { observations, problems } = read(SUITE.slice(0, length));
      expect(problems).not.toEqual([]);
      expect(full).toEqual(expect.arrayContaining([...observations]));
    }
    const cut = SUITE.indexOf('<failure');
    expect(read(SUITE.slice(0, cut)).observations).toEqual([]);
    const behind = SUITE.indexOf('<testsuite name="inner"');
    expect(read(SUITE.slice(0, behind)).observations).toHaveLength(2);
  });

  it('that declares entities is refused', () => {
    const { observations, problems } = read(
      `<!DOCTYPE a [<!ENTITY b "c"><!ENTITY d "&b;&b;">]>${SUITE}`,
    );
    expect(observations).toEqual([]);
    expect(problems.map(({ code }) => code)).toContain('not-xml');
  });

  it('that is none is said to be none', () => {
    expect(read('<html><p>Sign in').problems.length).toBeGreaterThan(0);
    expect(read('<').problems.length).toBeGreaterThan(0);
  });
});
