import { slugOf } from '../names/slug';
import { DraftServer } from './draftContract';
import { classificationLines, columnLines } from './draftColumns';
import { keyLines } from './draftKeys';
import { TableDraft } from './draftLines';
import { reason } from './draftReasons';
import { freshnessLines, qualityLines, volumeLines } from './draftQuality';
import { TableProfile } from './tableProfile';

/**
 * What a profile says, as lines of a contract that a person accepts one by one, each with how sure it is and what it rests on.
 * What could be chance (one look, few rows) is never accepted by default.
 * @public
 */
export function draftOf(
  profile: TableProfile,
  options: { readonly server?: DraftServer } = {},
): TableDraft {
  return {
    contractId: contractIdOf(profile),
    schema: profile.schema,
    table: profile.table,
    ...(profile.comment && { description: profile.comment }),
    rows: profile.rows,
    ...(options.server && { server: options.server }),
    lines: [
      ...columnLines(profile, isUntyped(options.server)),
      ...keyLines(profile),
      ...classificationLines(profile),
      ...qualityLines(profile),
      ...volumeLines(profile),
      ...freshnessLines(profile),
    ],
    notes: [
      ...(profile.rows === 0 ? [reason('note.noRows')] : []),
      ...profile.notes,
    ],
  };
}

/** An id that can be referred to, from the name of the table. @public */
export function contractIdOf({
  schema,
  table,
}: {
  readonly schema: string;
  readonly table: string;
}): string {
  const own = slugOf(table)?.replaceAll('_', '-');
  return own ?? slugOf(`${schema} table`)?.replaceAll('_', '-') ?? 'table';
}

function isUntyped(server: DraftServer | undefined): boolean {
  return server?.type === 'local' && server.properties.format !== 'parquet';
}
