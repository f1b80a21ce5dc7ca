import {
  readRuleSet,
  RuleFunctions,
  RuleProblem as FoundProblem,
  RuleSet,
} from '@backstage-data-mesh/governance';
import {
  RuleSetKind,
  SimulatedScore,
  Simulation,
  SimulationRequest,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { parseDocument } from 'yaml';
import { chunks } from '../../database/chunks';
import { AccessService } from '../../service/AccessService';
import { labelsFor } from '../../service/labels';
import { invalidQuery } from '../../service/problems';
import { bandCounts, levelCounts, toProblem } from '../reading/ruleSetRows';
import { openScores, ScoreScope, whereScored } from '../reading/scoreScope';
import { rounded } from '../scoring/rounded';
import { placeProblems } from '../registry/placeProblems';
import { LoadedRuleSet, RuleSets } from '../registry/RuleSets';
import { buildView } from '../scoring/buildView';
import { ContractFactsCache } from '../scoring/ContractFactsCache';
import { evaluateProduct, Evaluation } from '../scoring/evaluate';
import { DueProduct } from '../scoring/productInput';
import { readProducts } from '../scoring/readDueProducts';
import { readInputs } from '../scoring/readInputs';
import { readWaivers } from '../scoring/readScores';
import { brokenOf } from '../scoring/storeScores';

const AT_ONCE = 100;
const MOST_CHANGES = 200;
const MOST_RULES = 50;
/** After so many milliseconds others get their turn. */
const TURN = 10;

interface Tried {
  readonly product: DueProduct;
  readonly before?: Evaluation;
  readonly after?: Evaluation;
}

const NO_SUMMARY = { products: 0, levels: [], bands: [], compliant: 0 };

const NOTHING = {
  products: 0,
  changed: 0,
  better: 0,
  worse: 0,
  truncated: false,
  before: NO_SUMMARY,
  after: NO_SUMMARY,
  changes: [],
} satisfies Partial<Simulation>;

/** What drafts of scorecards and policies would change, before they are merged. Nothing is stored. */
export class SimulationService {
  private readonly facts = new ContractFactsCache();

  constructor(
    private readonly knex: Knex,
    private readonly access: AccessService,
    private readonly ruleSets: RuleSets,
    private readonly functions: RuleFunctions,
    private readonly now: () => number = Date.now,
  ) {}

  /** @throws InputError for a text that is no scorecard or policy at all */
  async simulate(
    { definition, domain }: SimulationRequest,
    credentials: BackstageCredentials,
  ): Promise<Simulation> {
    await this.access.requireSimulate(credentials);
    const draft = this.read(definition);
    const scope = await openScores(
      this.knex,
      this.access,
      { domain },
      credentials,
    );
    const all = await this.ruleSets.current(this.knex);
    const current = all.find(
      ({ ref }) => ref === draft.ref && scope.view.sees(ref),
    );
    const label = { ref: draft.ref, kind: draft.kind, title: draft.title };
    const problems = draft.problems.map(problem =>
      toProblem(problem, undefined, draft.set),
    );
    if (!draft.set || draft.set.about !== 'product') {
      return { ...NOTHING, ruleSet: label, problems, isNew: !current };
    }
    const loaded = { id: current?.id ?? -1, ref: draft.ref, set: draft.set };
    // Policies keep scores from levels, also while a scorecard is tried.
    const others = all.filter(
      ({ id, set }) => id !== current?.id && set.kind === 'policy',
    );
    const tried = await this.tryAll(scope, {
      before: current ? [...others, current] : others,
      after: [...others, loaded],
      id: loaded.id,
    });
    const changed = tried.filter(isChanged);
    const largest = changed
      .map(one => ({ one, by: Math.abs(differenceOf(one)) }))
      .sort((a, b) => b.by - a.by)
      .slice(0, MOST_CHANGES)
      .map(({ one }) => one);
    const labelOf = await labelsFor(
      this.knex,
      scope.view,
      largest.map(({ product }) => product.domainRef),
    );
    return {
      ruleSet: label,
      problems,
      isNew: !current,
      products: tried.filter(({ after }) => after).length,
      changed: changed.length,
      better: changed.filter(one => differenceOf(one) > 0).length,
      worse: changed.filter(one => differenceOf(one) < 0).length,
      truncated: changed.length > largest.length,
      before: summaryOf(
        current?.set,
        tried.flatMap(({ before }) => before ?? []),
      ),
      after: summaryOf(
        draft.set,
        tried.flatMap(({ after }) => after ?? []),
      ),
      changes: largest.map(({ product, before, after }) => ({
        product: { ref: product.ref, title: product.title, exists: true },
        domain: product.domainRef ? labelOf(product.domainRef) : undefined,
        before: before && toScore(before),
        after: after && toScore(after),
        rules: changedRules(before, after),
      })),
    };
  }

  private read(definition: string): {
    readonly ref: string;
    readonly kind: RuleSetKind;
    readonly title: string;
    readonly set?: RuleSet;
    readonly problems: readonly FoundProblem[];
  } {
    const document = parseDocument(definition);
    const [error] = document.errors;
    if (error) {
      const place = error.linePos?.[0];
      throw invalidQuery(
        `The draft is no YAML that can be read${
          place ? ` (line ${place.line}, column ${place.col})` : ''
        }: ${error.message.split('\n')[0]}`,
      );
    }
    const entity: unknown = toPlain(document);
    if (!isEntity(entity)) {
      throw invalidQuery(
        'The draft is no scorecard or policy: it needs `kind: DataScorecard` or `kind: DataPolicy`, `metadata.name` and `spec`.',
      );
    }
    const reading = readRuleSet(entity, { functions: this.functions });
    if (!reading) {
      throw invalidQuery(
        `The draft is a ${entity.kind}, not a DataScorecard or DataPolicy.`,
      );
    }
    const kind = entity.kind.toLocaleLowerCase('en-US') as RuleSetKind; // the only kinds that are read
    const { namespace = 'default', name, title } = entity.metadata;
    return {
      ref: `${kind}:${namespace}/${name}`.toLocaleLowerCase('en-US'),
      kind,
      title: title ?? name,
      set: reading.set,
      problems: placeProblems(reading.problems, definition),
    };
  }

  /** In groups, each with the same number of statements; others get their turn in between. */
  private async tryAll(
    scope: ScoreScope,
    sets: {
      readonly before: readonly LoadedRuleSet[];
      readonly after: readonly LoadedRuleSet[];
      readonly id: number;
    },
  ): Promise<Tried[]> {
    const now = this.now();
    const ids: { id: number }[] = await whereScored(
      this.knex,
      this.knex('products as p').select('p.id').orderBy('p.id'),
      scope,
    );
    const tried: Tried[] = [];
    let turn = Date.now();
    for (const some of chunks(ids, AT_ONCE)) {
      const products = await readProducts(
        this.knex,
        some.map(({ id }) => [id, 0]),
      );
      const inputs = await readInputs(this.knex, products, this.facts, now);
      const waivers = await readWaivers(
        this.knex,
        products.map(({ ref }) => ref),
      );
      for (const product of products) {
        const { view } = buildView(product, inputs, now);
        const waiversOf = (ref: string) => waivers(product.ref, ref);
        const of = (ruleSets: readonly LoadedRuleSet[]) =>
          evaluateProduct(view, ruleSets, waiversOf, now, false).find(
            ({ ruleSet }) => ruleSet.id === sets.id,
          );
        const before = of(sets.before);
        const after = of(sets.after);
        if (before || after) tried.push({ product, before, after });
        if (Date.now() - turn > TURN) {
          await new Promise(resolve => setImmediate(resolve));
          turn = Date.now();
        }
      }
    }
    return tried;
  }
}

/** @throws InputError for what says too much in few words */
function toPlain(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS({ maxAliasCount: 20 });
  } catch (error) {
    throw invalidQuery(
      `The draft cannot be read: ${
        error instanceof Error ? error.message : String(error)
      }`,
    );
  }
}

interface DraftEntity {
  readonly kind: string;
  readonly metadata: {
    readonly name: string;
    readonly namespace?: string;
    readonly title?: string;
    readonly description?: string;
  };
  readonly spec?: unknown;
}

function isEntity(value: unknown): value is DraftEntity {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, metadata } = value as { kind?: unknown; metadata?: unknown };
  if (typeof kind !== 'string') return false;
  if (typeof metadata !== 'object' || metadata === null) return false;
  const { name, namespace, title } = metadata as Record<string, unknown>;
  return (
    typeof name === 'string' &&
    [namespace, title].every(
      one => one === undefined || typeof one === 'string',
    )
  );
}

function isChanged({ before, after }: Tried): boolean {
  return (
    before?.score.score !== after?.score.score ||
    before?.score.level !== after?.score.level ||
    (before === undefined) !== (after === undefined) ||
    (before !== undefined &&
      after !== undefined &&
      brokenOf(before) !== brokenOf(after))
  );
}

/** Positive: better. One that enters or leaves is neither. */
function differenceOf({ before, after }: Tried): number {
  if (!before || !after) return 0;
  return (
    (after.score.score ?? 0) - (before.score.score ?? 0) ||
    brokenOf(before) - brokenOf(after)
  );
}

function toScore(evaluation: Evaluation): SimulatedScore {
  const { score, band, level, coverage } = evaluation.score;
  return {
    score,
    band,
    level,
    coverage,
    compliant: brokenOf(evaluation) === 0,
  };
}

function summaryOf(
  set: RuleSet | undefined,
  evaluations: readonly Evaluation[],
): Simulation['before'] {
  const rows = evaluations.map(({ score: { level, band } }) => ({
    level,
    band,
    pairs: 1,
  }));
  const scores = evaluations.flatMap(({ score }) => score.score ?? []);
  return {
    products: evaluations.length,
    score:
      scores.length > 0
        ? rounded(scores.reduce((sum, one) => sum + one, 0) / scores.length)
        : undefined,
    compliant: evaluations.filter(one => brokenOf(one) === 0).length,
    levels: levelCounts(set, rows),
    bands: bandCounts(set, rows),
  };
}

function changedRules(
  before: Evaluation | undefined,
  after: Evaluation | undefined,
) {
  const outcomesOf = (evaluation: Evaluation | undefined) =>
    new Map(
      (evaluation?.ruleSet.set.rules ?? []).map(({ id, title }, position) => [
        id,
        { title, outcome: evaluation?.score.outcomes[position] },
      ]),
    );
  const was = outcomesOf(before);
  const is = outcomesOf(after);
  return [...new Set([...was.keys(), ...is.keys()])]
    .flatMap(id => {
      const from = was.get(id)?.outcome?.status;
      const to = is.get(id)?.outcome?.status;
      const title = is.get(id)?.title ?? was.get(id)?.title ?? id;
      return from === to
        ? []
        : [{ id, title, from, to, message: is.get(id)?.outcome?.message }];
    })
    .slice(0, MOST_RULES);
}
