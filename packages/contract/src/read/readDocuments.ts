import { withDuplicatesNamed } from '../lint/duplicateDocument';
import { lint } from '../lint/lint';
import { Path, Problem } from '../model/place';
import { judgeStructure } from '../structure/structure';
import { isWronglyDecoded, lettersOf, WRONG_ENCODING } from './encoding';
import { isMapping, textOf } from './fields';
import { DEFAULT_LIMITS } from './limits';
import { parseDocument, ParseFailure } from './parse';
import { mergeFindings } from './mergeFindings';
import { Places } from './places';
import { Finding, problemWithPlace } from './problems';
import { readModel } from './readModel';
import { ReadLimits, Reading, ReadingBase } from './reading';
import { knownVersions, newestOf, Recognised, recognise } from './recognise';
import { plain } from './scalars';
import { scanHead } from './scan';
import { Part, splitDocuments } from './split';
import { textProblems } from './textProblems';

/**
 * Reads every document of a file: data contracts (ODCS 2.2 to 3.2, Data Contract Specification 0.9 to 1.2) and data
 * products (Bitol ODPS 0.9 to 1.1, ODPS 4.x of the Linux Foundation) into their models, everything else as `foreign`. What
 * a document is, is told by its content alone. Never throws: what is wrong with a document stands in its `problems`, and
 * one broken document hides no other.
 *
 * @param text - the whole file; documents are separated by `---` as in any YAML file (JSON is YAML, too)
 * @param limits - bounds on untrusted input; what exceeds them is `broken` with the code `too-large`, `too-deep`,
 *   `too-many-aliases` or `cyclic-alias`
 * @returns the documents in the order of the file; parts that hold nothing but comments are left out
 * @public
 */
export function readDocuments(
  text: string,
  limits: ReadLimits = {},
): readonly Reading[] {
  const bounds = { ...DEFAULT_LIMITS, ...definedOf(limits) };
  if (text.length > bounds.maxLength) {
    const base = { index: 0, text, firstLine: 1 };
    return [
      brokenOrForeign(base, text, [
        {
          code: 'too-large',
          severity: 'error',
          message: `The file has ${text.length} characters, more than the ${bounds.maxLength} that are read.`,
          fix: 'Split it into one file per document.',
          path: [],
        },
      ]),
    ];
  }
  if (isWronglyDecoded(text)) {
    const base = { index: 0, text, firstLine: 1 };
    return [brokenOrForeign(base, lettersOf(text), [WRONG_ENCODING])];
  }
  const parts = splitDocuments(text, bounds.maxDocuments);
  return withDuplicatesNamed(
    parts.map((part, index) =>
      index < bounds.maxDocuments
        ? readPart(part, index, bounds)
        : tooManyDocuments(part, index, bounds.maxDocuments),
    ),
  );
}

const MAY_BE_OURS =
  /kind["']?[ \t]*:[ \t]*["']?Data(?:Contract|Product)|dataContractSpecification|opendataproducts\.org/;

/** What stands behind the last document that is read: one of ours when anything in it looks like one. */
function tooManyDocuments(part: Part, index: number, most: number): Reading {
  const base: ReadingBase = { index, ...part };
  if (!MAY_BE_OURS.test(part.text)) {
    return { ...base, type: 'foreign' };
  }
  return {
    ...base,
    type: 'broken',
    was: 'contract',
    problems: [
      {
        code: 'too-many-documents',
        severity: 'error',
        message: `The file has more than the ${most} documents that are read.`,
        fix: 'Split it into several files.',
        path: [],
        place: { line: part.firstLine, column: 1 },
      },
    ],
  };
}

function readPart(
  part: Part,
  index: number,
  limits: Required<ReadLimits>,
): Reading {
  const base: ReadingBase = { index, ...part };
  const parsed = parseDocument(part.text, limits);
  if (!parsed.ok) {
    return brokenOrForeign(base, part.text, [failed(parsed.failure, part)]);
  }
  const { value } = parsed;
  const recognised = isMapping(value) ? recogniseValue(value) : undefined;
  if (!recognised || !isMapping(value)) {
    return { ...base, type: 'foreign', value: plain(value) };
  }

  const places = new Places(part);
  const modelled = readModel(value, recognised);
  const { document, notes, raw } = modelled;

  // Most of what is wrong with good files is absent: then no second parse is needed to say where.
  const placeOf = (path: Path) =>
    places.of(String(path[0]) in value ? path : []);
  const structure = judgeStructure(value, recognised);
  const linted = lint(document, {
    notes,
    raw,
    readAs: recognised.readAs,
    structureIsJudged: structure.judged,
  });
  const findings = [
    ...versionFindings(recognised),
    ...mergeFindings(structure.findings, modelled.findings),
    ...linted.findings,
  ];
  const problems = bounded(
    [
      ...textProblems(part, places, parsed.oddities),
      ...findings.map(finding => problemWithPlace(finding, placeOf)),
    ],
    structure.more + linted.more,
  );

  if (document.id === '') {
    const { was, standard } = recognised;
    return { ...base, type: 'broken', was, standard, problems };
  }
  return document.kind === 'contract'
    ? {
        ...base,
        type: 'contract',
        contract: document,
        problems,
        placeOf,
        pathOf: ofModel => notes.pathOf(ofModel),
      }
    : { ...base, type: 'product', product: document, problems, placeOf };
}

function recogniseValue(
  value: Readonly<Record<string, unknown>>,
): Recognised | undefined {
  return recognise({
    has: key => Object.prototype.hasOwnProperty.call(value, key),
    text: key => textOf(value[key]),
    hasInside: (key, inner) => {
      const outer = value[key];
      return isMapping(outer) && isMapping(outer[inner]);
    },
  });
}

/** A document that cannot be read: one of ours when its lines say so. */
function brokenOrForeign(
  base: ReadingBase,
  text: string,
  problems: readonly Problem[],
): Reading {
  const { head, id } = scanHead(text);
  const recognised = recognise(head);
  if (!recognised) {
    return { ...base, type: 'foreign' };
  }
  const { was, standard } = recognised;
  return { ...base, type: 'broken', was, standard, id, problems };
}

function failed(failure: ParseFailure, part: Part): Problem {
  const { code, message, fix, place } = failure;
  return {
    code,
    severity: 'error',
    message,
    fix,
    path: [],
    place: {
      line: part.firstLine + (place?.line ?? 1) - 1,
      column: place?.column ?? 1,
    },
  };
}

function versionFindings({
  standard,
  readAs,
  known,
  versionKey,
  shape,
}: Recognised): Finding[] {
  if (known) {
    return [];
  }
  const versions = knownVersions(shape).join(', ');
  return [
    {
      code: 'unknown-version',
      severity: 'warning',
      message:
        standard.version === readAs
          ? `The document declares no \`${versionKey}\`; it is read as ${readAs}.`
          : `There is no version "${standard.version}" of the standard; the document is read as ${readAs}.`,
      fix: `Write one of ${versions}.`,
      path: [versionKey],
      against: [...new Set([readAs, newestOf(shape)])],
    },
  ];
}

/** More problems than anybody reads, of a file that was made to have them. */
const MAX_PROBLEMS = 1_000;

function bounded(
  problems: readonly Problem[],
  unwritten: number,
): readonly Problem[] {
  const more = problems.length + unwritten - MAX_PROBLEMS;
  return more > 0
    ? [
        ...problems.slice(0, MAX_PROBLEMS),
        {
          code: 'more-problems',
          severity: 'info',
          message: `There are ${more} more problems.`,
          fix: 'Correct those above first.',
          path: [],
        },
      ]
    : problems;
}

/** Limits that are given as `undefined` keep their defaults. */
function definedOf(limits: ReadLimits): ReadLimits {
  return Object.fromEntries(
    Object.entries(limits).filter(([, value]) => value !== undefined),
  );
}
