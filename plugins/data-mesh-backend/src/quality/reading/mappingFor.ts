import { StoredGroup } from './readUnmatchedGroups';

/**
 * Lines of `app-config` that would map results, with the contract left to fill in. None where a mapping is there already,
 * or where nothing has a name.
 */
export function mappingFor(
  group: Pick<StoredGroup, 'tool' | 'dataset' | 'why' | 'checkIds'>,
): string | undefined {
  if (group.why === 'unknown-mapping') return undefined;
  const names =
    group.dataset === ''
      ? group.checkIds.map(id => `check: ${quoted(id)}`)
      : [`dataset: ${quoted(group.dataset)}`];
  if (names.length === 0) return undefined;
  return [
    'dataMesh:',
    '  quality:',
    '    mappings:',
    ...names.flatMap(name => [
      `      - tool: ${quoted(group.tool)}`,
      `        ${name}`,
      '        contract: id-of-the-contract',
      '        object: name-of-the-table',
    ]),
    '',
  ].join('\n');
}

/** A JSON text is one of YAML, too. */
function quoted(text: string): string {
  return JSON.stringify(text);
}
