import Ajv from 'ajv';
import { Report } from './report';
import { writeGitHub } from './github';
import { writeJUnit } from './junit';
import { writeMarkdown } from './markdown';
import { writeSarif } from './sarif';
import { writeText } from './text';
import { SARIF_SHAPE } from './sarifShape.fixture';

const REPORT: Report = {
  command: 'lint',
  summary: '2 documents in 2 files: 1 error, 1 note.',
  findings: [
    {
      code: 'unknown-type',
      severity: 'error',
      message: 'No type <money> & "co" | @nobody\u001b[31m',
      fix: 'Write `number`.',
      file: 'a b/orders.odcs.yaml',
      line: 3,
      column: 7,
      subject: 'orders',
      help: 'https://example.org/rules',
    },
    {
      code: 'no-owner',
      severity: 'info',
      message: 'Nobody owns it.',
      subject: 'sales',
    },
  ],
  examined: [
    { name: 'a b/orders.odcs.yaml', file: 'a b/orders.odcs.yaml' },
    { name: 'c.odcs.yaml', file: 'c.odcs.yaml' },
  ],
  blocks: [
    { type: 'table', columns: ['who', 'what'], rows: [['a|b', '<img src=x>']] },
  ],
  data: {},
};

describe('formats', () => {
  it('SARIF 2.1.0 has the shape that code scanning takes', () => {
    const sarif = JSON.parse(writeSarif(REPORT, '1.2.3'));
    const validate = new Ajv({ strict: false, allErrors: true }).compile(
      SARIF_SHAPE,
    );
    validate(sarif);
    expect(validate.errors ?? []).toEqual([]);
    expect(sarif.runs[0].results).toMatchObject([
      {
        ruleId: 'unknown-type',
        ruleIndex: 1,
        level: 'error',
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'a%20b/orders.odcs.yaml' },
              region: { startLine: 3, startColumn: 7 },
            },
          },
        ],
      },
      { ruleId: 'no-owner', ruleIndex: 0, level: 'note' },
    ]);
  });

  it('JUnit has a case for each thing that was looked at, and loses no finding', () => {
    const xml = writeJUnit(REPORT, 'error');
    expect(xml).toContain('<testsuites tests="3" failures="1">');
    expect(xml).toContain('name="c.odcs.yaml" file="c.odcs.yaml"/>');
    expect(xml).toContain('&lt;money&gt; &amp; &quot;co&quot;');
    expect(xml).toContain('<system-out>info: Nobody owns it.');
    expect(writeJUnit(REPORT, 'info')).toContain('failures="2"');
    // eslint-disable-next-line no-control-regex -- that none is left
    expect(xml).not.toMatch(/[\u0000-\u0008\u001b]/);
  });

  it('Markdown keeps text from files as text', () => {
    const text = writeMarkdown(REPORT, false);
    expect(text).toContain('| a\\|b | \\<img src=x\\> |');
    expect(text).toContain('`a b/orders.odcs.yaml:3`');
    expect(text).not.toContain('@nobody');
    expect(text).not.toContain('<money>');
  });

  it('Markdown fits into a comment, however much there is', () => {
    const findings = Array.from({ length: 5_000 }, (_, line) => ({
      ...REPORT.findings[0],
      message: 'x'.repeat(2_000),
      line,
    }));
    const text = writeMarkdown({ ...REPORT, findings }, false);
    expect(text.length).toBeLessThan(65_536);
  });

  it('workflow commands of GitHub name file and line', () => {
    expect(writeGitHub(REPORT)).toContain(
      '::error file=a b/orders.odcs.yaml,line=3,col=7,title=unknown-type::No type',
    );
    expect(writeGitHub(REPORT)).toContain('::notice title=no-owner::');
  });

  it('the terminal is not steered by what stands in files', () => {
    // eslint-disable-next-line no-control-regex -- that none is left
    expect(writeText(REPORT, false)).not.toMatch(/\u001b/);
    expect(writeText(REPORT, true)).toContain('\u001b[31merror');
  });
});
