import { Problem } from '@backstage-data-mesh/contract';
import { XMLParser } from 'fast-xml-parser';
import { Members, members } from './members';
import { placeAt } from './placeAt';

/** What could be read of a text: attributes have an `@` before their name, text stands in `#text`. */
export interface XmlReading {
  readonly root: Members;
  readonly problems: readonly Problem[];
}

/** Names that are lists even where there is one. */
const LISTS: ReadonlySet<string> = new Set([
  'testsuite',
  'testcase',
  'property',
]);

/** From the inner to the outer. */
const SUITES = ['testsuite', 'testsuites'];

/**
 * Reads XML without expanding entities of its own: a text that declares any is refused. When the text stops in the
 * middle, everything up to the end of the last whole `testcase` is kept. Never throws.
 */
export function readXml(text: string): XmlReading {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) {
    return {
      root: {},
      problems: [
        notXml('The XML declares a document type; such files are not read.'),
      ],
    };
  }
  const whole =
    /<\/testsuites?>\s*$/.test(text) &&
    SUITES.every(name => open(text, name) === 0);
  const end = whole ? text.length : text.lastIndexOf('</testcase>');
  const problems: Problem[] = whole
    ? []
    : [
        {
          code: 'truncated',
          severity: 'error',
          message:
            'The text ends in the middle of the XML; what stands before was read.',
          fix: 'Send the whole file, after the tool has finished writing it.',
          path: [],
          place: placeAt(text, text.length),
        },
      ];
  const read = end < 0 ? undefined : parse(whole ? text : closed(text, end));
  return read === undefined && whole
    ? { root: {}, problems: [notXml('The text is not XML.')] }
    : { root: members(read), problems };
}

function parse(text: string): unknown {
  try {
    const parser = new XMLParser({
      attributeNamePrefix: '@',
      ignoreAttributes: false,
      isArray: name => LISTS.has(name),
      parseAttributeValue: false,
      parseTagValue: false,
      processEntities: false,
    });
    const read: unknown = parser.parse(text);
    return read;
  } catch {
    return undefined; // its errors quote the text
  }
}

/** The text up to its last whole test case, with the suites around it closed. */
function closed(text: string, end: number): string {
  const kept = text.slice(0, end + '</testcase>'.length);
  return SUITES.reduce(
    (all, name) => all + `</${name}>`.repeat(Math.max(0, open(kept, name))),
    kept,
  );
}

/** How many elements of the name are begun and not ended. */
function open(text: string, name: string): number {
  const begun = text.match(new RegExp(`<${name}\\b[^<>]*>`, 'g')) ?? [];
  const ended = text.match(new RegExp(`</${name}>`, 'g')) ?? [];
  return begun.filter(tag => !tag.endsWith('/>')).length - ended.length;
}

function notXml(message: string): Problem {
  return {
    code: 'not-xml',
    severity: 'error',
    message,
    fix: 'Send the file as the tool wrote it.',
    path: [],
  };
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  gt: '>',
  lt: '<',
  quot: '"',
};

/** The five entities of XML and characters by number; nothing that a file could declare. */
export function unescaped(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|apos|gt|lt|quot));/gi,
    (written, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name.toLowerCase()];
      const code = hex ? parseInt(hex, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : written;
    },
  );
}
