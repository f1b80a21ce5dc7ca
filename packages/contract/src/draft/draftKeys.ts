import { basisOf, caution, DraftLine, figure, lineOf } from './draftLines';
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
        const [confidence, reason] = whyUnique(key, profile);
        return lineOf(
          'keys',
          key.columns[0],
          { kind: 'unique' },
          confidence,
          reason,
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
  const [confidence, reason] = key.primary
    ? [1, 'It is the primary key in the database.']
    : whyUnique(key, profile);
  return lineOf(
    'keys',
    undefined,
    { kind: 'primaryKey', columns: key.columns },
    confidence as number,
    reason as string,
  );
}

function whyUnique(key: ProfiledKey, profile: TableProfile): [number, string] {
  const basis = basisOf(profile);
  const named = key.columns.join(' and ');
  switch (key.found) {
    case 'declared':
      return [1, 'The database keeps it unique.'];
    case 'counted':
      return [
        Math.min(0.95, 0.25 + basis.weight * 0.75),
        `No two of ${basis.words} have the same ${named}.${caution(basis)}`,
      ];
    default:
      return [
        0.4,
        `${named} has about as many values as the table has rows (${figure(
          profile.rows,
        )}); it was not counted.`,
      ];
  }
}

function relationshipLine(found: ProfiledRelationship): DraftLine {
  const { columns, to } = found;
  const where = `${to.table}.${to.columns.join(', ')}`;
  const [confidence, reason] = ((): [number, string] => {
    switch (found.found) {
      case 'declared':
        return [1, 'It is a foreign key in the database.'];
      case 'counted':
        return [0.9, `Its name says so, and every value is in ${where}.`];
      case 'broken':
        return [
          0.3,
          `Its name says so, but ${figure(
            found.missing ?? 0,
          )} rows have a value that is not in ${where}.`,
        ];
      default:
        return [0.5, `Its name says so; it was not compared with ${where}.`];
    }
  })();
  return lineOf(
    'keys',
    columns.length === 1 ? columns[0] : undefined,
    { kind: 'relationship', columns, to },
    confidence,
    reason,
    `${to.schema}.${to.table}`,
  );
}
