import { Path, Severity } from '../model/place';
import { Finding } from '../read/problems';
import { Fault } from './faults';
import { Versions } from './grammar';

/** The versions a document is judged against. */
export interface Scope {
  /** All there are, oldest first. */
  readonly versions: readonly string[];
  readonly declared: Versions;
  /** None when only the declared one counts. */
  readonly newest: Versions;
}

/** A fault as a finding, with its severity and the versions it holds for. */
export function findingOf(
  fault: Fault,
  violated: Versions,
  path: Path,
  scope: Scope,
): Finding {
  const { message, fix } =
    fault.rightIn === undefined
      ? { message: `${fault.message}${only(violated, scope)}.`, fix: fault.fix }
      : withVersions(fault, fault.rightIn, violated, scope);
  return {
    code: fault.code,
    severity: severityOf(fault, violated, scope),
    message,
    fix,
    path,
    against: violated ? namesOf(violated, scope) : undefined,
  };
}

function severityOf(
  { isPlain, severity }: Fault,
  violated: Versions,
  { declared, newest }: Scope,
): Severity {
  if (violated === 0) {
    return severity ?? 'error';
  }
  if (!(violated & newest)) {
    return 'warning';
  }
  if (!(violated & declared)) {
    return 'info';
  }
  return isPlain ? 'warning' : 'error';
}

/** Which versions a fault holds for, where it is not both. */
function only(violated: Versions, scope: Scope): string {
  const both = violated & scope.declared && violated & scope.newest;
  return violated === 0 || both || scope.newest === 0
    ? ''
    : ` (${namesOf(violated, scope).join(', ')})`;
}

/** Of something that exists in other versions: since when, or until when. */
function withVersions(
  { message, fix }: Fault,
  rightIn: Versions,
  violated: Versions,
  scope: Scope,
): { message: string; fix: string } {
  const of = namesOf(violated, scope).join(' and ');
  if (rightIn < violated) {
    return { message: `${message} in ${of} any more.`, fix: `${fix}.` };
  }
  const [since] = namesOf(rightIn, scope);
  return {
    message: `${message} in ${of}: it is there since ${since}.`,
    fix: `Declare \`apiVersion: ${since}\`, or ${fix
      .charAt(0)
      .toLowerCase()}${fix.slice(1)}.`,
  };
}

function namesOf(set: Versions, { versions }: Scope): string[] {
  return versions.filter((_, index) => set & (1 << index));
}
