import {
  appliesTo,
  judgePolicies,
  Outcome,
  Policy,
  predict,
  Score,
  Scorecard,
  scorecardOf,
  subjectOf,
} from '@backstage-data-mesh/governance';
import { Arguments } from '../args/command';
import { readConfig } from '../config/config';
import { NotRun, UsageError } from '../exitCodes';
import { Io } from '../io';
import { LoadedMesh, loadMesh } from '../mesh/loadMesh';
import { MeshProduct } from '../mesh/mesh';
import { Block, counted, Finding, Report } from '../report/report';

const WORDS: Readonly<Record<Outcome['status'], string>> = {
  pass: 'holds',
  fail: 'does not hold',
  waived: 'waived',
  'not-measured': 'not measured',
  'not-applicable': 'not applicable',
  error: 'error',
};

interface ProductScore {
  readonly product: MeshProduct;
  readonly scorecard: Scorecard;
  readonly score: Score;
}

/** What scorecards say of products. */
export async function score(args: Arguments, io: Io): Promise<Report> {
  const config = await readConfig(args.text('config'), io);
  const loaded = await loadMesh(args, config, io);
  const scorecards = scorecardsMeant(args, loaded);
  const now = io.now().getTime();
  const scores = loaded.asked.flatMap(product =>
    scorecards.flatMap(scorecard => {
      const one = scoreOne(product, scorecard, loaded.rules.policies, now);
      return one ? [one] : [];
    }),
  );
  const findings = [
    ...loaded.findings,
    ...scores.flatMap(one => belowFindings(one, args)),
  ];
  return {
    command: 'score',
    summary: `${counted(loaded.asked.length, 'product')}, ${counted(
      scorecards.length,
      'scorecard',
    )}${
      findings.length > 0 ? `: ${counted(findings.length, 'finding')}` : ''
    }.`,
    findings,
    examined: scores.map(({ product, scorecard }) => ({
      name: `${product.name}: ${scorecard.name}`,
    })),
    blocks: blocksOf(scores, args.texts('product').length > 0),
    data: { scores: scores.map(dataOf) },
  };
}

function scorecardsMeant(
  args: Arguments,
  { rules }: LoadedMesh,
): readonly Scorecard[] {
  const about = rules.scorecards.filter(one => one.about === 'product');
  if (about.length === 0) {
    throw new NotRun(
      'There is no scorecard about products among the files.',
      'Name their folder under `files` in data-mesh.yaml.',
    );
  }
  const names = args.texts('scorecard');
  const wrong = names.find(name => !about.some(one => one.name === name));
  if (wrong !== undefined) {
    throw new UsageError(
      `There is no scorecard "${wrong}". There are ${about
        .map(({ name }) => name)
        .join(', ')}.`,
    );
  }
  return names.length === 0
    ? about
    : about.filter(({ name }) => names.includes(name));
}

function scoreOne(
  product: MeshProduct,
  scorecard: Scorecard,
  policies: readonly Policy[],
  now: number,
): ProductScore | undefined {
  const { view } = product;
  if (!appliesTo(scorecard, subjectOf(view)).applies) return undefined;
  const { caps } = judgePolicies(policies, view, { now, tellFacts: false });
  return {
    product,
    scorecard,
    score: scorecardOf(scorecard, view, { now, caps }),
  };
}

/** `--min-level` and `--min-score`: what a product has to reach. */
function belowFindings(
  { product, scorecard, score: one }: ProductScore,
  args: Arguments,
): Finding[] {
  const level = args.text('min-level');
  const least = leastScore(args);
  const levels = scorecard.levels.map(({ name }) => name);
  const base = {
    severity: 'error' as const,
    subject: product.name,
    file: product.file,
    line: product.line,
  };
  const findings: Finding[] = [];
  if (
    level !== undefined &&
    levels.includes(level) &&
    levels.indexOf(one.level ?? '') < levels.indexOf(level)
  ) {
    findings.push({
      ...base,
      code: 'below-level',
      message: `${product.title} is ${one.level ?? 'of no level'} in ${
        scorecard.title
      }, and ${level} is asked.`,
      fix: raisesInWords(scorecard, one)[0],
    });
  }
  if (least !== undefined && one.score !== undefined && one.score < least) {
    findings.push({
      ...base,
      code: 'below-score',
      message: `${product.title} has ${one.score} in ${scorecard.title}, and ${least} is asked.`,
      fix: raisesInWords(scorecard, one)[0],
    });
  }
  return findings;
}

function leastScore(args: Arguments): number | undefined {
  const text = args.text('min-score');
  const least = Number(text);
  if (text !== undefined && !(least >= 0 && least <= 100)) {
    throw new UsageError('--min-score is a number from 0 to 100.');
  }
  return text === undefined ? undefined : least;
}

function raisesInWords(scorecard: Scorecard, one: Score): string[] {
  const titles = new Map(scorecard.rules.map(({ id, title }) => [id, title]));
  return predict(scorecard, one).map(
    ({ to, rules, caps }) =>
      `To ${to}: ${[
        ...rules.map(id => titles.get(id) ?? id),
        ...caps.map(
          ({ policy, rule }) => `keep ${rule} of the policy ${policy}`,
        ),
      ].join('; ')}.`,
  );
}

function blocksOf(
  scores: readonly ProductScore[],
  isDetailed: boolean,
): Block[] {
  const table: Block = {
    type: 'table',
    columns: ['product', 'scorecard', 'score', 'level', 'measured'],
    rows: scores.map(({ product, scorecard, score: one }) => [
      product.name,
      scorecard.name,
      one.score === undefined ? '–' : String(one.score),
      `${one.level ?? '–'}${one.caps.length > 0 ? ' (capped)' : ''}`,
      one.coverage === undefined ? '–' : `${Math.floor(one.coverage * 100)} %`,
    ]),
  };
  return isDetailed ? [table, ...scores.flatMap(detailsOf)] : [table];
}

function detailsOf({ product, scorecard, score: one }: ProductScore): Block[] {
  return [
    { type: 'heading', text: `${product.title}: ${scorecard.title}` },
    {
      type: 'table',
      columns: ['rule', 'outcome', 'why'],
      rows: one.outcomes.map((outcome, index) => [
        scorecard.rules[index].title,
        WORDS[outcome.status],
        outcome.message,
      ]),
    },
    ...raisesInWords(scorecard, one).map(
      (text): Block => ({ type: 'text', text }),
    ),
  ];
}

function dataOf({ product, scorecard, score: one }: ProductScore) {
  return {
    product: product.name,
    scorecard: scorecard.name,
    score: one.score,
    scoreAtMost: one.scoreAtMost,
    coverage: one.coverage,
    band: one.band,
    level: one.level,
    caps: one.caps,
    outcomes: one.outcomes,
    raises: predict(scorecard, one),
  };
}
