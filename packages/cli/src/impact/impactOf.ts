import { ChangedPart, isTouched } from './changedColumns';
import { Consumer } from './consumers';

/** What a change does to one who reads the data. */
export interface Affected {
  readonly consumer: Consumer;
  /**
   * `breaks`: it declares a column that changed so that a reader may fail. `check`: it declares one whose change is dangerous.
   * `possibly`: it does not say what it takes. `unaffected`: it says so, and nothing of it changed.
   */
  readonly effect: 'breaks' | 'check' | 'possibly' | 'unaffected';
  /** The declared columns that changed. */
  readonly columns: readonly string[];
}

const ORDER = ['breaks', 'check', 'possibly', 'unaffected'] as const;

/** Those who read the data, the worst hit first. */
export function affectedBy(
  parts: readonly ChangedPart[],
  consumers: readonly Consumer[],
): Affected[] {
  return consumers
    .map(consumer => effectOn(consumer, parts))
    .sort((a, b) => ORDER.indexOf(a.effect) - ORDER.indexOf(b.effect));
}

function effectOn(consumer: Consumer, parts: readonly ChangedPart[]): Affected {
  const { columns } = consumer;
  if (parts.length === 0)
    return { consumer, effect: 'unaffected', columns: [] };
  if (columns === undefined || columns.length === 0) {
    return { consumer, effect: 'possibly', columns: [] };
  }
  const touched = parts.filter(({ column }) => isTouched(columns, column));
  const named = [...new Set(touched.flatMap(({ column }) => column ?? []))];
  if (touched.length === 0) {
    return { consumer, effect: 'unaffected', columns: [] };
  }
  const breaks = touched.some(({ verdict }) => verdict === 'breaking');
  return { consumer, effect: breaks ? 'breaks' : 'check', columns: named };
}
