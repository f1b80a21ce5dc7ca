import { LoggerService } from '@backstage/backend-plugin-api';
import {
  answersTo,
  buildDomainView,
  DomainView,
  Scorecard,
} from '@backstage-data-mesh/governance';
import { Knex } from 'knex';
import { dialectOf, isPostgres } from '../../database/dialect';
import { sha256 } from '../../text/sha256';
import { domainNamesOf } from '../domainNames';
import { LoadedRuleSet, RuleSets } from '../registry/RuleSets';
import { compareScores } from './compareScores';
import { evaluateDomain } from './evaluate';
import { ownerKeyOf } from './ownerKey';
import {
  DueDomain,
  readDomains,
  readSurveys,
  withDomainsAbove,
} from './readDomains';
import { readScores, readWaivers, scoreKey, StoredScore } from './readScores';
import { DOMAIN_SCORES } from './scoreTables';
import { Gone, Scored, storeScores } from './storeScores';
import { readSums, refreshSums } from './tallies';

/** Marks that are taken in one transaction; many of them are of the same domains. */
const MARKS = 2_000;
/** Goes up when views would be made otherwise of the same facts. */
const VIEW_REVISION = 1;

/**
 * Evaluates domains whose products, survey or rules are others than before, and those above them. What products come to stands
 * beside each of them, and what a domain's come to beside it: none of their facts is made again, and what a change costs does
 * not grow with the company.
 */
export class DomainKeeper {
  constructor(
    private readonly knex: Knex,
    private readonly ruleSets: RuleSets,
    private readonly logger: LoggerService,
    private readonly now: () => number = Date.now,
  ) {}

  /** @returns how many scores of domains are others than before */
  async run(signal?: AbortSignal): Promise<number> {
    await this.takeTimes();
    let moved = 0;
    for (;;) {
      signal?.throwIfAborted();
      const some = await this.knex.transaction(tx => this.evaluateSome(tx));
      if (!some) return moved;
      moved += some.moved;
      this.logger.debug(
        `Evaluated ${some.evaluated} domains, ${some.moved} scores are others than before`,
      );
    }
  }

  /** Those for which time alone may have changed something: a survey gets old. */
  private async takeTimes(): Promise<void> {
    await this.knex.transaction(async tx => {
      const due = () => tx('domain_scores').where('next_at', '<=', this.now());
      const rows: { domain_ref: string }[] = await due().distinct('domain_ref');
      if (rows.length === 0) return;
      await tx('domain_due').insert(
        rows.map(({ domain_ref }) => ({ domain_ref })),
      );
      await due().update({ next_at: null, view_hash: '' });
    });
  }

  private async evaluateSome(
    tx: Knex.Transaction,
  ): Promise<{ evaluated: number; moved: number } | undefined> {
    if (isPostgres(tx)) {
      // One after the other: what two domains have above them is one. Marks may be set meanwhile.
      await tx.raw('lock table domain_due in share update exclusive mode');
    }
    const marks: { id: number; domain_ref: string }[] = await tx('domain_due')
      .select('id', 'domain_ref')
      .orderBy('id')
      .limit(MARKS);
    if (marks.length === 0) return undefined;
    const own = [...new Set(marks.map(({ domain_ref }) => domain_ref))].sort();
    await refreshSums(tx, own);
    const result = await this.evaluate(tx, await withDomainsAbove(tx, own));
    await tx('domain_due')
      .whereRaw(
        dialectOf(tx).inIds(
          'id',
          marks.map(({ id }) => id),
        ),
      )
      .delete();
    return result;
  }

  private async evaluate(tx: Knex.Transaction, refs: readonly string[]) {
    const now = this.now();
    const ruleSets = (await this.ruleSets.current(tx)).filter(
      ({ set }) => set.about === 'domain',
    );
    const before = await readScores(tx, DOMAIN_SCORES, refs);
    if (ruleSets.length === 0 && before.size === 0) {
      return { evaluated: 0, moved: 0 };
    }
    const domains = await readDomains(tx, refs);
    const inputs = await readInputs(tx, refs);
    const rulesOf = await this.ruleSets.rulesOf(
      tx,
      versionsOf(ruleSets, before),
    );
    const scored: Scored[] = [];
    const gone: Gone[] = goneWith(refs, domains, ruleSets, before);
    for (const domain of domains) {
      const view = inputs.viewOf(domain);
      const surveyOf = (set: Scorecard, ref: string) =>
        answersTo(set, inputs.surveyOf(domain.ref, ref));
      const found = compareScores(
        {
          subject: { key: domain.ref, ref: domain.ref },
          evaluations: evaluateDomain(
            view,
            ruleSets,
            ref => inputs.waiversOf(domain.ref, ref),
            surveyOf,
            now,
          ),
          viewHash: hashOf(view, ruleSets, surveyOf),
          ownerKey: ownerKeyOf(domain.ownerRef, domain.parentRef),
        },
        { before, ruleSets, rulesOf },
      );
      scored.push(...found.scored);
      gone.push(...found.gone);
    }
    await storeScores(tx, DOMAIN_SCORES, scored, gone, now);
    return {
      evaluated: domains.length,
      moved: scored.filter(({ why }) => why).length + gone.length,
    };
  }
}

/** In the same number of statements however many domains there are. */
async function readInputs(tx: Knex, refs: readonly string[]) {
  const sumsOf = await readSums(tx, refs);
  const surveyOf = await readSurveys(tx, refs);
  const waiversOf = await readWaivers(tx, refs);
  const namesOf = await domainNamesOf(tx, refs);
  return {
    surveyOf,
    waiversOf,
    viewOf: (domain: DueDomain): DomainView => {
      const { tally, ...sums } = sumsOf(domain.ref);
      return buildDomainView({
        domain: {
          name: namesOf(domain.ref)[0],
          title: domain.title,
          owner: domain.ownerRef,
          domains: namesOf(domain.ref),
          tags: [...domain.tags],
        },
        products: tally,
        ...sums,
      });
    },
  };
}

function versionsOf(
  ruleSets: readonly LoadedRuleSet[],
  before: ReadonlyMap<string, StoredScore>,
) {
  const refs = new Map(ruleSets.map(({ id, ref }) => [id, ref]));
  return [
    ...ruleSets.map(({ ref, set }) => ({ ref, rulesHash: set.hash })),
    ...[...before.values()].map(row => ({
      ref: refs.get(row.rule_set_id) ?? '',
      rulesHash: row.rules_hash,
    })),
  ];
}

/** Scores of domains that are no more. */
function goneWith(
  refs: readonly string[],
  domains: readonly DueDomain[],
  ruleSets: readonly LoadedRuleSet[],
  before: ReadonlyMap<string, StoredScore>,
): Gone[] {
  const there = new Set(domains.map(({ ref }) => ref));
  return refs
    .filter(ref => !there.has(ref))
    .flatMap(ref =>
      ruleSets.flatMap(({ id, ref: ruleSetRef }) =>
        before.has(scoreKey(id, ref))
          ? [{ subject: { key: ref, ref }, ruleSetId: id, ruleSetRef }]
          : [],
      ),
    );
}

function hashOf(
  view: DomainView,
  ruleSets: readonly LoadedRuleSet[],
  surveyOf: (scorecard: Scorecard, ref: string) => DomainView['survey'],
): string {
  const surveys = ruleSets.map(({ set, ref }) =>
    set.kind === 'scorecard' ? surveyOf(set, ref) ?? null : null,
  );
  return sha256(
    String(VIEW_REVISION),
    JSON.stringify(view),
    JSON.stringify(surveys),
  ).slice(0, 32);
}
