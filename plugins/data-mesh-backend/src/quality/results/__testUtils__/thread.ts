import { writeFile } from 'node:fs/promises';
import path from 'node:path';

const TRANSFORM = require.resolve('@backstage/cli/config/nodeTransform.cjs');

/** Writes a file in which the real thread can begin under Jest, which transforms sources in the main thread only. */
export async function threadFile(directory: string): Promise<string> {
  const file = path.join(directory, 'begin.cjs');
  await writeFile(
    file,
    `require(${JSON.stringify(TRANSFORM)});
     require(${JSON.stringify(path.join(__dirname, '../ReportThread.ts'))});`,
  );
  return file;
}
