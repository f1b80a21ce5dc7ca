import { Problem } from '@backstage-data-mesh/contract';

/** A text without its byte order mark, or what is wrong with its encoding. */
export type Decoded = { readonly text: string } | { readonly problem: Problem };

/** Bytes are UTF-8, or UTF-16 where their mark says so; a text that was decoded wrongly is told by what is left of it. */
export function decode(input: string | Uint8Array): Decoded {
  const text = typeof input === 'string' ? input : decodeBytes(input);
  if (
    text === undefined ||
    text.startsWith('\ufffd') ||
    text.slice(0, 4_096).includes('\0')
  ) {
    return {
      problem: {
        code: 'wrong-encoding',
        severity: 'error',
        message: 'The report is not UTF-8 text.',
        fix: 'Save or send the file as UTF-8.',
        path: [],
      },
    };
  }
  return { text: text.startsWith('\ufeff') ? text.slice(1) : text };
}

function decodeBytes(bytes: Uint8Array): string | undefined {
  const encoding = encodingOf(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
