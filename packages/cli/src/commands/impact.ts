import {
  buildGraph,
  downstreamOf,
  joinPorts,
} from '@backstage-data-mesh/lineage';
import { Arguments } from '../args/command';
import { CliConfig, readConfig } from '../config/config';
import { Documents, documentsIn } from '../files/documents';
import { filesConfigured, readSource } from '../files/sources';
import { ChangedContract, changedContracts } from '../git/changedContracts';
import { changedParts, ChangedPart } from '../impact/changedColumns';
import { Consumer, consumersIn } from '../impact/consumers';
import { Affected, affectedBy } from '../impact/impactOf';
import { consumersOf as consumersInPortal } from '../impact/portalConsumers';
import { Io } from '../io';
import { Block, Finding, Report } from '../report/report';
import { documentOf, findingsOf, idOf } from './diff';

const WORDS: Readonly<Record<Affected['effect'], string>> = {
  breaks: 'breaks',
  check: 'has to look',
  possibly: 'possibly affected',
  unaffected: 'not affected',
};

interface ContractImpact {
  readonly id: string;
  readonly changed: ChangedContract;
  readonly parts: readonly ChangedPart[];
  readonly isBreaking: boolean;
  readonly affected: readonly Affected[];
  /** Ids of products that read what those make of it. */
  readonly beyond: readonly string[];
}

/** Whom the changes since a revision break, by name. */
export async function impact(args: Arguments, io: Io): Promise<Report> {
  const config = await readConfig(args.text('config'), io);
  const changes = await changedContracts(args, config, io);
  const all = documentsIn(
    filesConfigured(args, config).map(path => readSource(path, io)),
  );
  const impacts: ContractImpact[] = [];
  for (const changed of changes.contracts) {
    if (changed.type !== 'added') {
      impacts.push(await impactOf(changed, all, config, args, io));
    }
  }
  const findings = [
    ...findingsOf(changes, args.flag('allow-major')),
    ...impacts.flatMap(consumerFindings),
  ];
  return {
    command: 'impact',
    summary: summaryOf(impacts, changes.base),
    findings,
    examined: changes.contracts.map(one => ({
      name: idOf(one),
      file: documentOf(one).source.file,
    })),
    blocks: impacts.flatMap(blocksOf),
    data: {
      base: changes.base,
      portal: isAsked(config, args),
      contracts: impacts.map(dataOf),
    },
  };
}

function isAsked(config: CliConfig, args: Arguments): boolean {
  return config.portal !== undefined && !args.flag('offline');
}

async function impactOf(
  changed: Exclude<ChangedContract, { type: 'added' }>,
  all: Documents,
  config: CliConfig,
  args: Arguments,
  io: Io,
): Promise<ContractImpact> {
  const id = idOf(changed);
  const parts =
    changed.type === 'changed' ? changedParts(changed.diff.changes) : [];
  const isBreaking =
    changed.type === 'removed' || changed.diff.verdict === 'breaking';
  const consumers = await consumersOf(id, all, config, args, io);
  const affected =
    changed.type === 'removed'
      ? consumers.map(
          (consumer): Affected => ({ consumer, effect: 'breaks', columns: [] }),
        )
      : affectedBy(parts, consumers);
  const hit = affected.filter(({ effect }) => effect !== 'unaffected');
  return {
    id,
    changed,
    parts,
    isBreaking,
    affected,
    beyond: isBreaking
      ? beyondOf(
          hit.map(({ consumer }) => consumer.product),
          all,
        )
      : [],
  };
}

async function consumersOf(
  id: string,
  all: Documents,
  config: CliConfig,
  args: Arguments,
  io: Io,
): Promise<Consumer[]> {
  const local = consumersIn(all.products, id);
  if (!config.portal || !isAsked(config, args)) return local;
  const known = new Set(local.map(({ product }) => product));
  const others = await consumersInPortal(
    { ...config.portal, fetch: io.fetch },
    id,
  );
  // A file at hand says more, and is newer, than what the portal has of it.
  return [...local, ...others.filter(({ product }) => !known.has(product))];
}

/** Who reads what those who are hit make of it. */
function beyondOf(hit: readonly string[], { products }: Documents): string[] {
  const graph = buildGraph(
    joinPorts(
      products.flatMap(({ reading: { product } }) => [
        ...product.inputPorts.map(port => ({
          product: product.id,
          direction: 'in' as const,
          name: port.name,
          contract: port.contractId,
        })),
        ...product.outputPorts.map(port => ({
          product: product.id,
          direction: 'out' as const,
          name: port.name,
          contract: port.contractId,
        })),
      ]),
    ),
  );
  const beyond = hit.flatMap(product => downstreamOf(graph, product));
  return [...new Set(beyond)].filter(one => !hit.includes(one)).sort();
}

function consumerFindings(one: ContractImpact): Finding[] {
  return one.affected.flatMap(({ consumer, effect, columns }): Finding[] => {
    const who = `${consumer.title}${
      consumer.owner ? ` (${consumer.owner})` : ''
    }`;
    const base = {
      subject: consumer.product,
      ...(consumer.file !== undefined && { file: consumer.file }),
      ...(consumer.line !== undefined && { line: consumer.line }),
    };
    if (effect === 'breaks') {
      const what =
        columns.length > 0 ? `reads ${columns.join(', ')} of` : 'reads';
      return [
        {
          ...base,
          code: 'breaks-consumer',
          severity: 'error',
          message: `${who} ${what} ${one.id}, and that breaks.`,
          fix: 'Offer a new version of the port beside the old one, and let them move.',
        },
      ];
    }
    if (effect === 'check') {
      return [
        {
          ...base,
          code: 'concerns-consumer',
          severity: 'warning',
          message: `${who} reads ${columns.join(', ')} of ${
            one.id
          }, and should look at the change.`,
        },
      ];
    }
    if (effect === 'possibly' && one.parts.length > 0) {
      return [
        {
          ...base,
          code: 'possibly-affected',
          severity: one.isBreaking ? 'warning' : 'info',
          message: `${who} takes data under ${one.id} and does not say which columns: it is possibly affected.`,
          fix: 'Name them at the input port: the custom property `columns`.',
        },
      ];
    }
    return [];
  });
}

function blocksOf(one: ContractImpact): Block[] {
  const hit = one.affected.filter(({ effect }) => effect !== 'unaffected');
  const rest = one.affected.length - hit.length;
  const { name } = documentOf(one.changed).reading.contract;
  return [
    {
      type: 'heading',
      text: `${name ?? one.id} (${one.id}): ${
        one.isBreaking ? 'breaking' : verdictOf(one)
      }`,
    },
    ...(hit.length > 0
      ? [
          {
            type: 'table' as const,
            columns: ['consumer', 'owner', 'effect', 'columns'],
            rows: hit.map(({ consumer, effect, columns }) => [
              `${consumer.title}${
                consumer.from === 'portal' ? ' (portal)' : ''
              }`,
              consumer.owner ?? '',
              WORDS[effect],
              columns.join(', '),
            ]),
          },
        ]
      : [{ type: 'text' as const, text: 'Nobody who is known is affected.' }]),
    ...(rest > 0
      ? [
          {
            type: 'text' as const,
            text: `${rest} more take other columns, and are not affected.`,
          },
        ]
      : []),
    ...(one.beyond.length > 0
      ? [
          {
            type: 'text' as const,
            text: `Further down: ${one.beyond.join(', ')}.`,
          },
        ]
      : []),
  ];
}

function verdictOf({ changed }: ContractImpact): string {
  return (
    (changed.type === 'changed' && changed.diff.verdict) || 'nothing changed'
  );
}

function summaryOf(impacts: readonly ContractImpact[], base: string): string {
  const breaking = impacts.filter(one => one.isBreaking);
  if (breaking.length === 0) return `Nothing is broken since ${base}.`;
  return breaking
    .map(one => {
      const named = (effect: Affected['effect']) =>
        one.affected
          .filter(other => other.effect === effect)
          .map(({ consumer }) => consumer.title);
      const [broken, possible] = [named('breaks'), named('possibly')];
      const who =
        broken.length > 0 ? `breaks ${broken.join(', ')}` : 'is breaking';
      return `${one.id} ${who}${
        possible.length > 0 ? `; possibly affected: ${possible.join(', ')}` : ''
      }.`;
    })
    .join(' ');
}

function dataOf(one: ContractImpact) {
  return {
    id: one.id,
    breaking: one.isBreaking,
    columns: one.parts.map(({ verdict, column, change }) => ({
      verdict,
      column,
      kind: change.kind,
    })),
    consumers: one.affected.map(({ consumer, effect, columns }) => ({
      ...consumer,
      effect,
      changed: columns,
    })),
    beyond: one.beyond,
  };
}
