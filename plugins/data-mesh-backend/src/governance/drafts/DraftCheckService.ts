import {
  DEFAULT_DOMAIN_NAMING,
  DEFAULT_OWNER_NAMING,
  domainOf,
  entityNameForId,
  ownerOf,
  Product,
  ProductReading,
  readDocuments,
} from '@backstage-data-mesh/contract';
import {
  buildProductView,
  ContractFacts,
  contractFacts,
  contractWithoutAnswers,
  draftNeeds,
  judgePolicies,
  Policy,
  PolicyJudgement,
  ProductContract,
  ProductViewInput,
  Rule,
  withoutAnswers,
} from '@backstage-data-mesh/governance';
import {
  DraftCheck,
  DraftCheckRequest,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { dialectOf } from '../../database/dialect';
import { AccessService } from '../../service/AccessService';
import { labelsFor } from '../../service/labels';
import { invalidQuery } from '../../service/problems';
import { CatalogView } from '../../service/VisibilityService';
import { domainNamesOf } from '../domainNames';
import { LoadedRuleSet, RuleSets } from '../registry/RuleSets';

/** What would stop a product that is not there yet. Nothing is stored. */
export class DraftCheckService {
  constructor(
    private readonly knex: Knex,
    private readonly access: AccessService,
    private readonly ruleSets: RuleSets,
    private readonly now: () => number = Date.now,
  ) {}

  /** @throws InputError when the text holds no product that can be read */
  async check(
    request: DraftCheckRequest,
    credentials: BackstageCredentials,
  ): Promise<DraftCheck> {
    await this.access.toProducts(credentials);
    const view = await this.access.toCatalog(credentials);
    const { product, problems } = readProduct(request.product);
    const contracts = request.contracts.flatMap(factsIn);
    const around = await this.around(product, request.lifecycle, view);
    const applying = await this.policies(view);
    const options = { now: this.now(), tellFacts: false, waivers: [] };
    const judge = (of: Product, facts: readonly ContractFacts[]) =>
      judgePolicies(
        [...applying.keys()],
        buildProductView({
          ...around,
          product: of,
          contracts: facts.map(firstOf),
        }),
        options,
      );
    const judgement = judge(product, contracts);
    const asked = judge(
      withoutAnswers(product),
      contracts.map(contractWithoutAnswers),
    );
    return toCheck(judgement, asked, applying, problems);
  }

  private async policies(
    view: CatalogView,
  ): Promise<ReadonlyMap<Policy, LoadedRuleSet>> {
    const all = await this.ruleSets.current(this.knex);
    const found = new Map<Policy, LoadedRuleSet>();
    for (const one of all) {
      if (one.set.kind === 'policy' && view.sees(one.ref)) {
        found.set(one.set, one);
      }
    }
    return found;
  }

  /** What the catalog knows of its owner, its domain and what it reads, as far as the caller may see it. */
  private async around(
    product: Product,
    lifecycle: string,
    view: CatalogView,
  ): Promise<Omit<ProductViewInput, 'product' | 'contracts'>> {
    const owner = ownerOf(product, DEFAULT_OWNER_NAMING);
    const domain = domainOf(product, DEFAULT_DOMAIN_NAMING);
    const labelOf = await labelsFor(this.knex, view, [owner, domain]);
    const namesOf = await domainNamesOf(this.knex, domain ? [domain] : []);
    const refs = product.inputPorts.flatMap(({ contractId }) =>
      contractId ? `datacontract:default/${entityNameForId(contractId)}` : [],
    );
    const found: { ref: string }[] = await this.knex('contracts')
      .select('ref')
      .whereRaw(dialectOf(this.knex).inTexts('ref', refs));
    const seen = new Set(
      found.map(({ ref }) => ref).filter(ref => view.sees(ref)),
    );
    return {
      entity: { lifecycle },
      ownership: {
        owner,
        ownerFound: owner !== undefined && labelOf(owner).exists,
        domainFound: domain !== undefined && labelOf(domain).exists,
        domains: domain ? namesOf(domain) : [],
      },
      inputs: new Map(
        product.inputPorts.map(({ name, contractId }) => [
          name,
          {
            found:
              contractId !== undefined &&
              seen.has(`datacontract:default/${entityNameForId(contractId)}`),
          },
        ]),
      ),
    };
  }
}

function readProduct(text: string): ProductReading {
  const readings = readDocuments(text);
  const found = readings.find(
    (reading): reading is ProductReading => reading.type === 'product',
  );
  if (found) return found;
  const broken = readings.find(reading => reading.type === 'broken');
  const why =
    broken?.type === 'broken' ? broken.problems[0]?.message : undefined;
  throw invalidQuery(
    `The draft holds no data product (ODPS) that can be read.${
      why ? ` ${why}` : ''
    }`,
  );
}

function factsIn(text: string): ContractFacts[] {
  return readDocuments(text).flatMap(reading =>
    reading.type === 'contract'
      ? [contractFacts(reading.contract, reading.problems)]
      : [],
  );
}

function firstOf(facts: ContractFacts): ProductContract {
  return { facts, lastChange: 'first' };
}

function toCheck(
  judgement: PolicyJudgement,
  asked: PolicyJudgement,
  applying: ReadonlyMap<Policy, LoadedRuleSet>,
  problems: ProductReading['problems'],
): DraftCheck {
  const rules = new Map<string, Rule>();
  const titles = new Map<string, { ref: string; title: string }>();
  const policies = judgement.policies.map(({ policy, why }) => {
    for (const rule of policy.rules) {
      rules.set(`${policy.name}/${rule.id}`, rule);
    }
    const ref = applying.get(policy)?.ref ?? policy.name;
    const label = { ref, title: policy.title ?? policy.name };
    titles.set(policy.name, label);
    return { ...label, exists: true, why };
  });
  const labelOf = (name: string) => ({
    ...(titles.get(name) ?? { ref: name, title: name }),
    exists: true,
  });
  return {
    blocked: judgement.blocked,
    policies,
    violations: judgement.violations.map(one => {
      const rule = rules.get(`${one.policy}/${one.rule}`);
      return {
        policy: labelOf(one.policy),
        rule: one.rule,
        title: one.title,
        severity: one.severity,
        enforcement: one.enforcement,
        message: one.message,
        why: rule?.why,
        howToFix: rule?.howToFix,
      };
    }),
    needs: draftNeeds(asked).map(({ policy, rule, enforcement, paths }) => ({
      policy: labelOf(policy),
      rule,
      enforcement,
      paths: [...paths],
    })),
    problems: problems
      .filter(({ severity }) => severity === 'error')
      .slice(0, 50)
      .map(({ message, place }) => ({ message, line: place?.line })),
  };
}
