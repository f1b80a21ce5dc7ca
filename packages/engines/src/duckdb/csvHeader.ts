import { open } from 'node:fs/promises';
import { constants, gunzipSync } from 'node:zlib';

/** Bytes of a file that are looked at. */
const LOOK = 64 * 1024;

/** How a CSV file begins. */
export interface CsvHeader {
  readonly delimiter: string;
  /** In order, made unique. */
  readonly columns: readonly string[];
}

/**
 * Reads the first line of a CSV file, plain or gzipped. DuckDB could find out itself how a file is written, but takes more
 * than a hundred milliseconds per file. `undefined` for an empty file.
 */
export async function csvHeaderOf(
  file: string,
  delimiter?: string,
): Promise<CsvHeader | undefined> {
  const line = firstLineOf(await beginningOf(file));
  if (line.trim() === '') {
    return undefined;
  }
  const separator = delimiter ?? separatorIn(line);
  return { delimiter: separator, columns: unique(cellsOf(line, separator)) };
}

async function beginningOf(file: string): Promise<string> {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(
      Buffer.alloc(LOOK),
      0,
      LOOK,
      0,
    );
    const bytes = buffer.subarray(0, bytesRead);
    const plain =
      bytes[0] === 0x1f && bytes[1] === 0x8b
        ? gunzipSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH })
        : bytes;
    return plain.toString('utf8').replace(/^\ufeff/, '');
  } finally {
    await handle.close();
  }
}

function firstLineOf(text: string): string {
  return /^(?:[^"\r\n]|"(?:[^"]|"")*")*/.exec(text)?.[0] ?? '';
}

/** Of the usual separators the one that stands there most often. */
function separatorIn(line: string): string {
  const bare = line.replace(/"(?:[^"]|"")*"/g, '');
  const count = (each: string) => bare.split(each).length;
  return [',', ';', '\t', '|'].reduce((best, each) =>
    count(each) > count(best) ? each : best,
  );
}

function cellsOf(line: string, separator: string): readonly string[] {
  const cells = [''];
  for (const [piece] of line.matchAll(/"(?:[^"]|"")*"|[^"]/g)) {
    if (piece === separator) {
      cells.push('');
    } else {
      cells.push(
        `${cells.pop()}${
          piece.length > 1 ? piece.slice(1, -1).replaceAll('""', '"') : piece
        }`,
      );
    }
  }
  return cells.map(cell => cell.trim());
}

function unique(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name, index) => {
    let own = name === '' ? `column${index}` : name;
    while (taken.has(own.toLowerCase())) own = `${own}_1`;
    taken.add(own.toLowerCase());
    return own;
  });
}
