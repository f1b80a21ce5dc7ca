import * as fs from 'node:fs';
import * as path from 'node:path';
import { load, loadAll } from 'js-yaml';
import { BUILT_IN } from './expression/builtIn';
import { signatureOf, RuleFunctions } from './expression/functions';
import { compileCondition } from './expression/compile';
import { CHECK_OPERATORS } from './rule/check';
import { PRINCIPLES } from './ruleset/principles';
import { readRuleSet } from './ruleset/readPolicy';
import { readScorecard } from './ruleset/readScorecard';
import { domainFacts } from './view/domain';
import { Fact } from './view/fact';
import { DescribedPath, describePaths } from './view/paths';
import { productFacts } from './view/product';

const DOCS = fs.readFileSync(
  path.resolve(__dirname, '../../../docs/governance.md'),
  'utf8',
);

/** What stands below a heading. */
function section(title: string): string {
  const [, text = ''] = DOCS.split(`\n## ${title}\n`);
  return text.split('\n## ')[0];
}

/** The cells of the rows of all tables, without the blanks around them. */
function rows(text: string): string[][] {
  return [...text.matchAll(/^\| (`.*)\|$/gm)].map(([, row]) =>
    row.split('|').map(cell => cell.trim()),
  );
}

function codeBlocks(text: string, language: string): string[] {
  return [
    ...text.matchAll(new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 'gs')),
  ].map(([, code]) => code);
}

const ABSENT = {
  never: '',
  missing: 'fails',
  'not-measured': 'not measured',
} as const;

function rowOf(of: DescribedPath): string[] {
  return [
    `\`${of.path}\``,
    of.unit ? `${of.type} (${of.unit})` : of.type,
    of.values ? `${of.words}: ${of.values.join(', ')}` : of.words,
    ABSENT[of.absent],
  ];
}

function codesInSource(folder: string): string[] {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) {
      return codesInSource(file);
    }
    const text = /(?<!\.test)\.ts$/.test(entry.name)
      ? fs.readFileSync(file, 'utf8')
      : '';
    return [
      ...text.matchAll(
        /(?:\bcode: |\b(?:complain|warn)\(\s*|\bwrong\(\s*(?:path|at|\[[^\]]*\]),\s*)'([a-z]+(?:-[a-z]+)*)'/g,
      ),
    ].map(([, code]) => code);
  });
}

describe('docs/governance.md', () => {
  const questions = PRINCIPLES.map(({ id }) => id);

  it.each<[string, Fact]>([
    ['The facts of a product', productFacts],
    ['The facts of a domain', domainFacts(questions)],
  ])('says of %s what the code says', (title, facts) => {
    expect(rows(section(title))).toEqual(describePaths(facts).map(rowOf));
  });

  it('lists every function', () => {
    expect(rows(section('Functions'))).toEqual(
      BUILT_IN.map(one => [`\`${signatureOf(one)}\``, one.gives, one.words]),
    );
  });

  it('lists every operator of the form without code', () => {
    const named = rows(section('Rules without code')).flatMap(([cell]) =>
      [...cell.matchAll(/`(\w+)/g)].map(([, name]) => name),
    );
    expect([...new Set(named)]).toEqual([...CHECK_OPERATORS]);
  });

  it('lists every code of a problem once, and no other', () => {
    const listed = rows(section('Problems')).map(([cell]) =>
      cell.replace(/`/g, ''),
    );
    // What makes an evaluation an error is no problem of a document.
    const faults = ['wrong-view', 'too-much-work'];
    const codes = new Set(codesInSource(__dirname));
    expect(listed).toEqual(
      [...codes].filter(code => !faults.includes(code)).sort(),
    );
  });

  it('shows a scorecard and a policy that work', () => {
    const documents = [
      ...codeBlocks(section('A scorecard'), 'yaml'),
      ...codeBlocks(section('A policy'), 'yaml'),
    ].flatMap(text => loadAll(text));
    expect(documents).toHaveLength(2);
    for (const document of documents) {
      const entity = document as Parameters<typeof readRuleSet>[0];
      expect(readRuleSet(entity)?.problems).toEqual([]);
    }
  });

  it('shows checks that work', () => {
    const [block] = codeBlocks(section('Rules without code'), 'yaml');
    const checks = block
      .split(/^(?=check:)/m)
      .map(text => (load(text) as { check: unknown }).check);
    expect(checks).toHaveLength(6);
    const { problems } = readScorecard(
      {
        owner: 'guild',
        rules: checks.map((check, index) => ({ id: `r${index}`, check })),
      },
      { name: 'docs' },
    );
    expect(problems).toEqual([]);
  });

  it('shows expressions that work', () => {
    const [block] = codeBlocks(section('Rules in CEL'), 'text');
    const expressions = block.trim().split('\n');
    expect(expressions.length).toBeGreaterThan(5);
    for (const text of expressions) {
      const compilation = compileCondition(
        text,
        productFacts,
        new RuleFunctions(),
      );
      expect([text, compilation.ok]).toEqual([text, true]);
    }
  });

  it('shows a campaign and a survey that work', () => {
    const [campaign] = codeBlocks(section('Campaigns'), 'yaml');
    const [survey] = codeBlocks(section('Maturity of domains'), 'yaml');
    const rule = { id: 'r', check: 'lifecycle.deprecated' };
    const silver = { owner: 'guild', levels: ['silver'], rules: [rule] };
    const domain = { owner: 'guild', type: 'domain' };
    for (const spec of [
      { ...silver, ...(load(campaign) as object) },
      { ...domain, ...(load(survey) as object) },
    ]) {
      expect(readScorecard(spec, { name: 'docs' }).problems).toEqual([]);
    }
  });
});
