import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { glob } from 'glob';
import { SourceFile } from './SourceFile';

/**
 * The files that the target of a `file` location, a path or a glob, leads to, in a stable order.
 * @throws when one of them cannot be read
 */
export async function filesOfPath(target: string): Promise<SourceFile[]> {
  const paths = await glob(target, { windowsPathsNoEscape: true, nodir: true });
  const files: SourceFile[] = [];
  for (const file of paths.map(found => path.normalize(found)).sort()) {
    files.push({
      location: { type: 'file', target: file },
      text: await readFile(file, 'utf8'),
    });
  }
  return files;
}
