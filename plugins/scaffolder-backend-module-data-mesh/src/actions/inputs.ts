import { z as Zod } from 'zod/v3';

/** An id that is a name of the catalog, a folder and a repository alike: nothing in it means anything to a shell or a path. */
export function idOf(z: typeof Zod) {
  return z
    .string()
    .regex(
      /^[a-z0-9]+(?:[-_.][a-z0-9]+)*$/,
      'lower-case letters, digits, and single "-", "_" or "." between them',
    )
    .max(63);
}

/** A file of the workspace, relative to it. */
export function pathIn(z: typeof Zod) {
  return z.string().min(1).max(400);
}
