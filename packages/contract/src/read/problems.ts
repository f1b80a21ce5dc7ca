import { Path, Place, Problem, Severity } from '../model/place';

/** What a problem is before its place is known. */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly fix?: string;
  readonly path: Path;
  readonly against?: readonly string[];
}

/** A problem whose place is looked for when somebody reads it: positions cost more than all the rest of reading. */
export function problemWithPlace(
  { code, severity, message, fix, path, against }: Finding,
  placeOf: (path: Path) => Place,
): Problem {
  let place: Place | undefined;
  return {
    code,
    severity,
    message,
    fix,
    path,
    against,
    get place() {
      place ??= placeOf(path);
      return place;
    },
  };
}
