import { readDocuments } from '@backstage-data-mesh/contract';
import { Row } from '../report';
import { cpuMs } from './race';

const HEAD =
  'apiVersion: v3.1.0\nkind: DataContract\nid: orders\nversion: 1.0.0\nstatus: active\n';

const lines = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');

const UTF16 = Buffer.from(HEAD + 'a: 1\n'.repeat(100_000), 'utf16le');

/** Texts that were made to hurt: each must be refused. */
const HOSTILE: Readonly<Record<string, () => string>> = {
  '50 MB': () => HEAD + 'a: b\n'.repeat(10_000_000),
  'lists nesting 10,000 deep': () => `${HEAD}x: ${'['.repeat(10_000)}`,
  'dashes nesting 10,000 deep': () => `${HEAD}x:\n  ${'- '.repeat(10_000)}a`,
  'keys nesting 3,000 deep': () =>
    HEAD + lines(3_000, index => `${' '.repeat(index)}a:`),
  'alias bomb': () =>
    `${HEAD}a0: &a0 [${Array(10).fill('x')}]\n${lines(
      20,
      index =>
        `a${index + 1}: &a${index + 1} [${Array(10).fill(`*a${index}`)}]`,
    )}`,
  'merge bomb': () =>
    `${HEAD}a: &a {${lines(200, index => `k${index}: 1`)
      .split('\n')
      .join(', ')}}\n${lines(1_000, index => `m${index}: {<<: *a}`)}`,
  'anchor that contains itself': () => `${HEAD}x: &x [1, {y: *x}]\n`,
  'control character behind 1 MB': () =>
    `${HEAD}${lines(60_000, index => `key_${index}: value`)}\nx: \u0007\n`,
  'UTF-16 read as UTF-8, 1 MB': () => UTF16.toString('utf8'),
  'bytes of an image, 1 MB': () =>
    HEAD +
    Buffer.from(
      Array.from({ length: 1_000_000 }, (_, i) => (i * 2654435761) >>> 24),
    ).toString('utf8'),
  'quote that never ends, 4 MB': () => `${HEAD}x: "${'a'.repeat(4_000_000)}`,
  'brackets that never match, 1 MB': () => `${HEAD}x: ${'[]]'.repeat(330_000)}`,
};

/** How long each takes to be refused, alone and at its best of three. */
export function hostile(): Row[] {
  return Object.entries(HOSTILE).map(([name, textOf]) => {
    const text = textOf();
    const [reading] = readDocuments(text);
    if (reading?.type === 'contract') {
      throw new Error(`${name} was read as if nothing were wrong with it`);
    }
    const times = [1, 2, 3].map(() => cpuMs(() => readDocuments(text)));
    return {
      case: `hostile: ${name}`,
      metric: 'refused in',
      value: Math.min(...times),
      unit: 'ms',
      target: '<= 100',
    };
  });
}
