import {
  Enforcement,
  judgePolicies,
  PolicyJudgement,
  Violation,
} from '@backstage-data-mesh/governance';
import { Arguments } from '../args/command';
import { CliConfig, readConfig } from '../config/config';
import { NotRun } from '../exitCodes';
import { Io } from '../io';
import { LoadedMesh, loadMesh, WAIVERS_NOT_KNOWN } from '../mesh/loadMesh';
import { MeshProduct } from '../mesh/mesh';
import { meshAt } from '../mesh/meshAt';
import { Block, counted, Finding, Report } from '../report/report';

interface Judged {
  readonly product: MeshProduct;
  readonly judgement: PolicyJudgement;
}

const SEVERITIES = {
  block: 'error',
  warn: 'warning',
  advise: 'info',
} as const satisfies Record<Enforcement, Finding['severity']>;

/** Which policies products break. With `--base` only what a change brings about stops it. */
export async function policy(args: Arguments, io: Io): Promise<Report> {
  const config = await readConfig(args.text('config'), io);
  const loaded = await loadMesh(args, config, io);
  const { policies } = loaded.rules;
  if (policies.length === 0) {
    throw new NotRun(
      'There is no policy among the files.',
      'Name their folder under `files` in data-mesh.yaml.',
    );
  }
  const now = io.now().getTime();
  const judged = loaded.asked.map(product => ({
    product,
    judgement: judgePolicies(policies, product.view, {
      now,
      waivers: loaded.waivers?.get(product.name),
    }),
  }));
  const before = await brokenBefore(args, config, io, loaded, now);
  const findings = [
    ...loaded.findings,
    ...judged.flatMap(one => violationFindings(one, before)),
  ];
  const stopped = judged.filter(({ product, judgement }) =>
    judgement.violations.some(
      one => isBlocking(one) && !before.has(keyOf(product.name, one)),
    ),
  ).length;
  return {
    command: 'policy',
    summary: `${counted(policies.length, 'policy').replace(
      /policys$/,
      'policies',
    )}, ${counted(judged.length, 'product')}: ${
      stopped === 0
        ? 'nothing stops the change'
        : `${counted(stopped, 'product')} may not go on so`
    }.`,
    findings,
    examined: judged.map(({ product }) => ({ name: product.name })),
    blocks: blocksOf(judged, loaded.waivers !== undefined),
    data: {
      waivers: loaded.waivers ? 'asked' : 'not known',
      products: judged.map(dataOf),
    },
  };
}

/** What was broken at `--base` already: a change does not bring that about. */
async function brokenBefore(
  args: Arguments,
  config: CliConfig,
  io: Io,
  { rules }: LoadedMesh,
  now: number,
): Promise<ReadonlySet<string>> {
  const base = args.text('base');
  if (base === undefined) return new Set();
  const { products } = await meshAt(base, args, config, io);
  return new Set(
    products.flatMap(({ name, view }) =>
      judgePolicies(rules.policies, view, { now }).violations.map(one =>
        keyOf(name, one),
      ),
    ),
  );
}

function keyOf(product: string, { policy: name, rule }: Violation): string {
  return `${product} ${name} ${rule}`;
}

function isBlocking({ state, enforcement }: Violation): boolean {
  return state === 'open' && enforcement === 'block';
}

function violationFindings(
  { product, judgement }: Judged,
  before: ReadonlySet<string>,
): Finding[] {
  return judgement.violations
    .filter(({ state }) => state === 'open')
    .map((one): Finding => {
      const rule = judgement.policies
        .flatMap(({ policy: { rules } }) => rules)
        .find(({ id, title }) => id === one.rule && title === one.title);
      const isOld = before.has(keyOf(product.name, one));
      return {
        code: `${one.policy}/${one.rule}`,
        severity: isOld ? 'info' : SEVERITIES[one.enforcement],
        message: `${product.title}: ${one.title}. ${one.message}${
          isOld ? ' It was so before.' : ''
        }`,
        ...(rule?.howToFix !== undefined && { fix: rule.howToFix }),
        subject: product.name,
        file: product.file,
        line: product.line,
        ...(rule?.links[0] && { help: rule.links[0].url }),
      };
    });
}

function blocksOf(judged: readonly Judged[], knowsWaivers: boolean): Block[] {
  const isBroken = judged.some(
    ({ judgement }) => judgement.compliance.broken > 0,
  );
  return [
    {
      type: 'table',
      columns: ['product', 'kept', 'broken', 'not measured'],
      rows: judged.map(({ product, judgement: { compliance } }) => [
        product.name,
        String(compliance.kept),
        String(compliance.broken),
        String(compliance.unknown),
      ]),
    },
    ...(isBroken && !knowsWaivers
      ? [{ type: 'text' as const, text: WAIVERS_NOT_KNOWN }]
      : []),
  ];
}

function dataOf({ product, judgement }: Judged) {
  return {
    product: product.name,
    compliance: judgement.compliance,
    blocked: judgement.blocked,
    violations: judgement.violations.map(({ outcome, ...rest }) => ({
      ...rest,
      status: outcome.status,
    })),
  };
}
