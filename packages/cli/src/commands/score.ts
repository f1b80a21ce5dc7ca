import {
  answersTo,
  appliesTo,
  judgeDomainPolicies,
  judgePolicies,
  Outcome,
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
import { domainsOf, MeshDomain } from '../mesh/domains';
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

/** What a scorecard says of a product, or of a domain. */
interface SubjectScore {
  readonly about: 'product' | 'domain';
  readonly subject: MeshProduct | MeshDomain;
  readonly scorecard: Scorecard;
  readonly score: Score;
}

/** What scorecards say of products and of domains. */
export async function score(args: Arguments, io: Io): Promise<Report> {
  const config = await readConfig(args.text('config'), io);
  const loaded = await loadMesh(args, config, io);
  const scorecards = scorecardsMeant(args, loaded);
  const now = io.now().getTime();
  const domains = domainsAsked(args, loaded, now);
  const ofProducts =
    args.texts('domain').length > 0
      ? []
      : loaded.asked.flatMap(product =>
          scorecards
            .filter(({ about }) => about === 'product')
            .flatMap(one => scoreProduct(product, one, loaded, now)),
        );
  const ofDomains = domains.flatMap(domain =>
    scorecards
      .filter(({ about }) => about === 'domain')
      .flatMap(one => scoreDomain(domain, one, loaded, now)),
  );
  const scores = [...ofProducts, ...ofDomains];
  const findings = [
    ...loaded.findings,
    ...scores.flatMap(one => belowFindings(one, args)),
  ];
  return {
    command: 'score',
    summary: `${[
      args.texts('domain').length > 0
        ? []
        : [counted(loaded.asked.length, 'product')],
      domains.length > 0 ? [counted(domains.length, 'domain')] : [],
      [counted(scorecards.length, 'scorecard')],
    ]
      .flat()
      .join(', ')}${
      findings.length > 0 ? `: ${counted(findings.length, 'finding')}` : ''
    }.`,
    findings,
    examined: scores.map(({ subject, scorecard }) => ({
      name: `${subject.name}: ${scorecard.name}`,
    })),
    blocks: blocksOf(
      scores,
      args.texts('product').length + args.texts('domain').length > 0,
    ),
    data: {
      waivers: loaded.waivers ? 'asked' : 'not known',
      scores: scores.map(dataOf),
    },
  };
}

function scorecardsMeant(
  args: Arguments,
  { rules }: LoadedMesh,
): readonly Scorecard[] {
  const about = rules.scorecards;
  if (about.length === 0) {
    throw new NotRun(
      'There is no scorecard among the files.',
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

/** Those of `--domain`; all where nothing narrows the products that are asked for. */
function domainsAsked(
  args: Arguments,
  loaded: LoadedMesh,
  now: number,
): MeshDomain[] {
  const { mesh, rules } = loaded;
  const names = args.texts('domain');
  const isNarrowed = args.texts('product').length > 0 || args.paths.length > 0;
  const isNeeded = rules.scorecards.some(({ about }) => about === 'domain');
  if (names.length === 0 && (isNarrowed || !isNeeded)) return [];
  const scores = mesh.products.flatMap(product =>
    rules.scorecards
      .filter(({ about }) => about === 'product')
      .flatMap(scorecard => scoreProduct(product, scorecard, loaded, now))
      .map(({ scorecard, score: one }) => ({
        product,
        scorecard: scorecard.name,
        score: one.score,
        coverage: one.coverage,
      })),
  );
  const all = domainsOf(loaded, scores, now);
  const unknown = names.find(name => !all.some(one => one.name === name));
  if (unknown !== undefined) {
    throw new NotRun(`There is no domain "${unknown}" among the files.`);
  }
  return names.length === 0
    ? all
    : all.filter(({ name }) => names.includes(name));
}

/** Nothing, where the scorecard does not apply. */
function scoreProduct(
  product: MeshProduct,
  scorecard: Scorecard,
  { rules, waivers: known }: LoadedMesh,
  now: number,
): SubjectScore[] {
  const { view } = product;
  if (!appliesTo(scorecard, subjectOf(view)).applies) return [];
  const waivers = known?.get(product.name);
  const { caps } = judgePolicies(rules.policies, view, {
    now,
    waivers,
    tellFacts: false,
  });
  return [
    {
      about: 'product',
      subject: product,
      scorecard,
      score: scorecardOf(scorecard, view, { now, waivers, caps }),
    },
  ];
}

function scoreDomain(
  domain: MeshDomain,
  scorecard: Scorecard,
  { rules, surveyOf }: LoadedMesh,
  now: number,
): SubjectScore[] {
  const { domains, tags } = domain.view.domain;
  if (!appliesTo(scorecard, { domains, tags }).applies) return [];
  const { caps } = judgeDomainPolicies(rules.policies, domain.view, {
    now,
    tellFacts: false,
  });
  const view = {
    ...domain.view,
    survey: answersTo(scorecard, surveyOf?.(domain.ref, scorecard.name)),
  };
  return [
    {
      about: 'domain',
      subject: domain,
      scorecard,
      score: scorecardOf(scorecard, view, { now, caps }),
    },
  ];
}

/** `--min-level` and `--min-score`: what a product has to reach. */
function belowFindings(
  { subject, scorecard, score: one }: SubjectScore,
  args: Arguments,
): Finding[] {
  const level = args.text('min-level');
  const least = leastScore(args);
  const levels = scorecard.levels.map(({ name }) => name);
  const base = {
    severity: 'error' as const,
    subject: subject.name,
    file: subject.file,
    line: subject.line,
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
      message: `${subject.title} is ${one.level ?? 'of no level'} in ${
        scorecard.title
      }, and ${level} is asked.`,
      fix: raisesInWords(scorecard, one)[0],
    });
  }
  if (least !== undefined && one.score !== undefined && one.score < least) {
    findings.push({
      ...base,
      code: 'below-score',
      message: `${subject.title} has ${one.score} in ${scorecard.title}, and ${least} is asked.`,
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
  scores: readonly SubjectScore[],
  isDetailed: boolean,
): Block[] {
  const table: Block = {
    type: 'table',
    columns: ['of', 'scorecard', 'score', 'level', 'measured'],
    rows: scores.map(({ subject, scorecard, score: one }) => [
      subject.name,
      scorecard.name,
      one.score === undefined ? '–' : String(one.score),
      `${one.level ?? '–'}${one.caps.length > 0 ? ' (capped)' : ''}`,
      one.coverage === undefined ? '–' : `${Math.floor(one.coverage * 100)} %`,
    ]),
  };
  return isDetailed ? [table, ...scores.flatMap(detailsOf)] : [table];
}

function detailsOf({ subject, scorecard, score: one }: SubjectScore): Block[] {
  return [
    { type: 'heading', text: `${subject.title}: ${scorecard.title}` },
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

function dataOf({ about, subject, scorecard, score: one }: SubjectScore) {
  return {
    [about]: subject.name,
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
