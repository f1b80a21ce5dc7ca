import { Change } from '@backstage-data-mesh/contract';
import { Arguments } from '../args/command';
import { readConfig } from '../config/config';
import { findingOf } from '../files/documents';
import {
  ChangedContract,
  changedContracts,
  Changes,
} from '../git/changedContracts';
import { Io } from '../io';
import {
  Block,
  counted,
  countsInWords,
  Finding,
  Report,
} from '../report/report';

const HELP =
  'https://github.com/backstage-data-mesh/backstage-data-mesh/blob/main/docs/contract-changes.md';

/** What changed in contracts since a revision, and what that does to those who read the data. */
export async function diff(args: Arguments, io: Io): Promise<Report> {
  const config = await readConfig(args.text('config'), io);
  const changes = await changedContracts(args, config, io);
  const findings = findingsOf(changes, args.flag('allow-major'));
  return {
    command: 'diff',
    summary: `${counted(changes.contracts.length, 'changed contract')} since ${
      changes.base
    }: ${countsInWords(findings)}.`,
    findings,
    examined: changes.contracts.map(one => ({
      name: idOf(one),
      file: documentOf(one).source.file,
    })),
    blocks: changes.contracts.flatMap(blocksOf),
    data: {
      base: changes.base,
      contracts: changes.contracts.map(dataOf),
    },
  };
}

export function idOf(changed: ChangedContract): string {
  return documentOf(changed).reading.contract.id;
}

/** The document as it is now; of one that is gone, as it was. */
export function documentOf(changed: ChangedContract) {
  return changed.type === 'removed' ? changed.before : changed.after;
}

/** All that a reader of the data, or of the file, should know of what changed. */
export function findingsOf(
  { contracts, after }: Changes,
  allowMajor: boolean,
): Finding[] {
  return [
    ...after.broken.flatMap(({ source, reading }) =>
      reading.problems.map(one => findingOf(one, source.file, reading.id)),
    ),
    ...contracts.flatMap(changed => {
      switch (changed.type) {
        case 'removed':
          return [removedFinding(changed.before)];
        case 'changed':
          return changeFindings(changed, allowMajor);
        default:
          return [];
      }
    }),
  ];
}

function removedFinding({
  source,
  reading,
}: Extract<ChangedContract, { type: 'removed' }>['before']): Finding {
  return {
    code: 'contract-removed',
    severity: 'error',
    subject: reading.contract.id,
    file: source.file,
    message: `The contract ${reading.contract.id} is gone: whoever reads under it has no promise any more.`,
    fix: 'Keep it with the status `deprecated`, then `retired`, until nobody reads under it.',
    help: HELP,
  };
}

function changeFindings(
  { after, diff: found }: Extract<ChangedContract, { type: 'changed' }>,
  allowMajor: boolean,
): Finding[] {
  const subject = after.reading.contract.id;
  const { file } = after.source;
  const { before, declared, honest, judgement } = found.version;
  const isAnnounced =
    allowMajor && found.verdict === 'breaking' && judgement === 'fits';
  const findings = found.changes.map((change): Finding => {
    const place = change.placeAfter;
    return {
      code: change.kind,
      severity: severityOf(change, isAnnounced),
      message: `${change.message} ${change.reason}`,
      subject,
      file,
      ...(place && { line: place.line, column: place.column }),
      help: HELP,
    };
  });
  if (['too-low', 'lower', 'unchanged'].includes(judgement)) {
    const place = after.reading.placeOf(['version']);
    findings.push({
      code: 'version-says-too-little',
      // Forgetting a number breaks nobody; that the number promises what is not so does.
      severity: found.verdict === 'breaking' ? 'error' : 'warning',
      message:
        judgement === 'unchanged'
          ? `The contract changed, and its version is still ${declared}.`
          : `The version went from ${before} to ${declared}, which says less than what changed.`,
      ...(honest !== undefined && { fix: `Make it ${honest}.` }),
      subject,
      file,
      line: place.line,
      column: place.column,
      help: HELP,
    });
  }
  return findings;
}

function severityOf({ verdict }: Change, isAnnounced: boolean) {
  switch (verdict) {
    case 'breaking':
      return isAnnounced ? 'warning' : 'error';
    case 'dangerous':
      return 'warning';
    default:
      return 'info';
  }
}

function blocksOf(changed: ChangedContract): Block[] {
  const { reading, source } = documentOf(changed);
  const { id, name, version } = reading.contract;
  const title = `${name ?? id} (${id})`;
  if (changed.type !== 'changed') {
    return [
      {
        type: 'text',
        text: `${title}: ${changed.type === 'added' ? 'new' : 'gone'}, ${
          source.file
        }`,
      },
    ];
  }
  const { verdict, changes, version: said } = changed.diff;
  const count = (of: string) =>
    changes.filter(one => one.verdict === of).length;
  return [
    {
      type: 'text',
      text: `${title}: ${verdict ?? 'nothing changed'}, ${said.before} → ${
        version ?? said.declared
      }${
        said.honest && said.judgement !== 'fits'
          ? ` (honest: ${said.honest})`
          : ''
      }; ${count('breaking')} breaking, ${count(
        'dangerous',
      )} dangerous, ${count('compatible')} compatible`,
    },
  ];
}

function dataOf(changed: ChangedContract) {
  const { reading, source } = documentOf(changed);
  const { id, version } = reading.contract;
  return {
    id,
    file: source.file,
    status: changed.type,
    version,
    ...(changed.type === 'changed' && {
      verdict: changed.diff.verdict,
      versions: changed.diff.version,
      changes: changed.diff.changes.map(change => ({
        kind: change.kind,
        verdict: change.verdict,
        subject: change.subject,
        message: change.message,
        reason: change.reason,
        line: change.placeAfter?.line,
      })),
    }),
  };
}
