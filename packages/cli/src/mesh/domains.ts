import {
  addTallies,
  buildDomainView,
  domainTally,
  DomainView,
  judgePolicies,
  PlacedScore,
  PolicyJudgement,
  ScoreTree,
} from '@backstage-data-mesh/governance';
import { entityRefOf } from '@backstage-data-mesh/contract';
import { textOf, textsOf } from './entity';
import { LoadedMesh } from './loadMesh';
import { MeshProduct } from './mesh';
import { parentsOf } from './ruleSets';

/** A domain among the files, with the facts about it that follow from its products. */
export interface MeshDomain {
  /** In full. */
  readonly ref: string;
  /** As rules name it: `sales`, or `other/sales` in another namespace. */
  readonly name: string;
  readonly title: string;
  readonly file: string;
  /** Of the document, 1-based. */
  readonly line: number;
  readonly view: DomainView;
}

/** A score of a product by one scorecard, as far as domains count it. */
export interface CountedScore {
  readonly product: MeshProduct;
  readonly scorecard: string;
  readonly score?: number;
  /** Share of the weight that was measured, 0 to 1. */
  readonly coverage?: number;
}

/**
 * The same facts that the portal makes of these domains, each with those below it. Which waivers are in force only a portal
 * knows: rules over them are not measured without one.
 */
export function domainsOf(
  { mesh: { entities, domains, products }, rules, waivers }: LoadedMesh,
  scores: readonly CountedScore[],
  now: number,
): MeshDomain[] {
  const tree = new ScoreTree(parentsOf(domains));
  for (const { product, scorecard, score } of scores) {
    const placed: PlacedScore = {
      node: product.view.ownership?.domains[0],
      score,
    };
    tree.set(`${product.name} ${scorecard}`, placed);
  }
  // Without a portal much is not measured, and a mean of what files say alone would be another number than the portal's.
  const isWhole = (domain: string) =>
    waivers !== undefined ||
    scores.every(
      ({ product, coverage = 1 }) =>
        coverage === 1 || !product.view.ownership?.domains.includes(domain),
    );
  const members = products.map(({ name, view }) => ({
    name,
    within: new Set(view.ownership?.domains ?? []),
    tally: domainTally(view),
    compliance: judgePolicies(rules.policies, view, {
      now,
      waivers: waivers?.get(name),
      tellFacts: false,
    }).compliance,
  }));
  return entities
    .filter(({ kind }) => kind === 'Domain')
    .map(({ ref, metadata, spec, document }): MeshDomain => {
      const names = domains.get(ref) ?? [];
      const [name = metadata.name] = names;
      const own = members.filter(({ within }) => within.has(name));
      const title = textOf(metadata.title) ?? metadata.name;
      return {
        ref,
        name,
        title,
        file: document.source.file,
        line: document.reading.firstLine,
        view: buildDomainView({
          waivers:
            waivers && sumOf(own, one => waivers.get(one.name)?.length ?? 0),
          domain: {
            name,
            title,
            owner: entityRefOf(textOf(spec.owner) ?? '', ['group', 'user']),
            domains: [...names],
            tags: textsOf(metadata.tags),
          },
          products: addTallies(own.map(({ tally }) => tally)),
          score: isWhole(name) ? tree.get(name).total.score : undefined,
          compliance: complianceOf(own, waivers !== undefined),
        }),
      };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Nothing, where only a portal would know of some rule whether it is kept. */
function complianceOf(
  members: readonly Pick<PolicyJudgement, 'compliance'>[],
  knowsAll: boolean,
): { readonly kept: number; readonly rules: number } | undefined {
  const unknown = sumOf(members, ({ compliance }) => compliance.unknown);
  if (unknown > 0 && !knowsAll) return undefined;
  const kept = sumOf(members, ({ compliance }) => compliance.kept);
  const broken = sumOf(members, ({ compliance }) => compliance.broken);
  return { kept, rules: kept + broken + unknown };
}

function sumOf<T>(members: readonly T[], of: (member: T) => number): number {
  return members.reduce((sum, member) => sum + of(member), 0);
}
