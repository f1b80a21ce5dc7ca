import { Problem } from '@backstage-data-mesh/contract';
import { InputError } from '@backstage/errors';

/** @param why sentences for a person, without anything that was sent */
export function notAReport(why: string): InputError {
  return Object.assign(new InputError(why), { code: 'NOT_A_REPORT' });
}

export function nothingReadable(problems: readonly Problem[]): InputError {
  const said = problems
    .filter(problem => problem.severity === 'error')
    .slice(0, 3)
    .map(({ message, fix, place }) =>
      [
        place
          ? `Line ${place.line}, column ${place.column}: ${message}`
          : message,
        fix,
      ]
        .filter(Boolean)
        .join(' '),
    );
  return notAReport(
    said.length > 0 ? said.join(' ') : 'Nothing in the report can be read.',
  );
}
