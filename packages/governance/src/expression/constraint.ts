/**
 * What has to be true of one fact for a condition to hold. Only what is certain is told: of `a && b` both, of `a || b` nothing.
 */
export type Constraint =
  | {
      readonly on: string;
      readonly type: 'compared';
      readonly operator: '==' | '!=' | '<' | '<=' | '>' | '>=';
      readonly value: string | number | boolean;
    }
  | {
      readonly on: string;
      readonly type: 'among' | 'not-among';
      readonly values: readonly (string | number | boolean)[];
    }
  | { readonly on: string; readonly type: 'there' | 'not-there' };

const OPPOSITES = {
  '==': '!=',
  '!=': '==',
  '<': '>=',
  '>=': '<',
  '>': '<=',
  '<=': '>',
} as const;

/** What has to be true for the opposite to hold; nothing where that is not one fact alone. */
export function opposite(
  constraints: readonly Constraint[] | undefined,
): readonly Constraint[] | undefined {
  if (constraints?.length !== 1) {
    return undefined;
  }
  const [one] = constraints;
  switch (one.type) {
    case 'compared':
      return [{ ...one, operator: OPPOSITES[one.operator] }];
    case 'among':
      return [{ ...one, type: 'not-among' }];
    case 'not-among':
      return [{ ...one, type: 'among' }];
    case 'there':
      return [{ ...one, type: 'not-there' }];
    default:
      return [{ ...one, type: 'there' }];
  }
}
