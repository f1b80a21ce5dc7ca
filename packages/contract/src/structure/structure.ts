import { Finding } from '../read/problems';
import { Recognised } from '../read/recognise';
import { Fault } from './faults';
import { findingOf, Scope } from './findingOf';
import { Values, Versions } from './grammar';
import { Judge } from './judge';
import { STANDARDS } from './standards';

export interface Judgement {
  /** In the order of the document. */
  readonly findings: readonly Finding[];
  /** How many more there were. */
  readonly more: number;
  /** Whether the structure of the standard is known here at all. */
  readonly judged: boolean;
}

/** Only so many problems are written out, of a file that was made to have them. */
const MOST = 1_000;

interface Noted {
  violated: Versions;
  readonly path: readonly (string | number)[];
  readonly fault: Fault;
}

/**
 * What in a document is not as its standard says: judged against the version it declares and against the newest one
 * in one walk. What violates both is an error, only the declared one a warning, only the newest one worth knowing.
 */
export function judgeStructure(
  values: Values,
  { standard, readAs }: Pick<Recognised, 'standard' | 'readAs'>,
): Judgement {
  const table = STANDARDS.find(
    ({ name, versions }) => name === standard.name && versions.includes(readAs),
  );
  if (!table) {
    return { findings: [], more: 0, judged: false };
  }
  const { versions } = table;
  const scope: Scope = {
    versions,
    declared: 1 << versions.indexOf(readAs),
    newest: table.newest ? 1 << (versions.length - 1) : 0,
  };
  const noted: Noted[] = [];
  const byPlace = new Map<string, Noted>();
  let more = 0;
  new Judge(scope.declared, (violated, path, faultOf) => {
    if (noted.length >= MOST) {
      more++;
      return;
    }
    const fault = faultOf();
    // Where two versions ask for different things, each finds its own fault with the same value: that is one problem.
    const place = `${fault.code} ${JSON.stringify(path)}`;
    const same = byPlace.get(place);
    if (same && (same.violated & violated) === 0) {
      same.violated |= violated;
    } else {
      const note = { violated, path: [...path], fault };
      noted.push(note);
      byPlace.set(place, note);
    }
  }).judge(values, table.root, scope.declared | scope.newest);
  return {
    findings: noted.map(({ violated, path, fault }) =>
      findingOf(fault, violated, path, scope),
    ),
    more,
    judged: true,
  };
}
