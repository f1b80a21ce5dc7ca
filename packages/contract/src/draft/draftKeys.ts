import { basisOf, caution, DraftLine, lineOf } from './draftLines';
import { DraftReason, reason } from './draftReasons';
import {
  ProfiledKey,
  ProfiledRelationship,
  TableProfile,
} from './tableProfile';

/** The key, other columns without a value twice, and what refers to other tables. */
export function keyLines(profile: TableProfile): DraftLine[] {
  const [primary, ...others] = [...profile.keys].sort(
    (a, b) => rankOf(b) - rankOf(a),
  );
  return [
    ...(primary ? [primaryKeyLine(primary, profile)] : []),
    ...others
      .filter(({ columns }) => columns.length === 1)
      .map(key => {
        const [confidence, why] = whyUnique(key, profile);
        return lineOf(
          'keys',
          key.columns[0],
          { kind: 'unique' },
          confidence,
          why,
        );
      }),
    ...profile.relationships.map(relationshipLine),
  ];
}

function rankOf({ primary, found, columns }: ProfiledKey): number {
  if (primary) return 4;
  const sure = { declared: 3, counted: 2, likely: 1 }[found];
  return sure + (/id$|key$/i.test(columns[0] ?? '') ? 0.5 : 0);
}

function primaryKeyLine(key: ProfiledKey, profile: TableProfile): DraftLine {
  const [confidence, why]: Why = key.primary
    ? [1, [reason('key.primary')]]
    : whyUnique(key, profile);
  return lineOf(
    'keys',
    undefined,
    { kind: 'primaryKey', columns: key.columns },
    confidence,
    why,
  );
}

/** How sure it is, and what it rests on. */
type Why = readonly [number, readonly DraftReason[]];

function whyUnique(key: ProfiledKey, profile: TableProfile): Why {
  const basis = basisOf(profile);
  const columns = key.columns.join(', ');
  switch (key.found) {
    case 'declared':
      return [1, [reason('key.declared')]];
    case 'counted':
      return [
        Math.min(0.95, 0.25 + basis.weight * 0.75),
        [
          reason('key.counted', { basis: basis.words, columns }),
          ...caution(basis),
        ],
      ];
    default:
      return [0.4, [reason('key.likely', { columns, rows: profile.rows })]];
  }
}

function relationshipLine(found: ProfiledRelationship): DraftLine {
  const { columns, to } = found;
  const where = `${to.table}.${to.columns.join(', ')}`;
  const [confidence, why] = ((): Why => {
    switch (found.found) {
      case 'declared':
        return [1, [reason('reference.declared')]];
      case 'counted':
        return [0.9, [reason('reference.counted', { where })]];
      case 'broken':
        return [
          0.3,
          [reason('reference.broken', { missing: found.missing ?? 0, where })],
        ];
      default:
        return [0.5, [reason('reference.named', { where })]];
    }
  })();
  return lineOf(
    'keys',
    columns.length === 1 ? columns[0] : undefined,
    { kind: 'relationship', columns, to },
    confidence,
    why,
    `${to.schema}.${to.table}`,
  );
}
