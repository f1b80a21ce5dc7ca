import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { NotRun } from '../exitCodes';
import { Io } from '../io';
import { codeOf } from '../errorCode';

/** A part of the configuration, as it is written. */
export type Section = Readonly<Record<string, unknown>>;

/**
 * What `data-mesh.yaml` says. `catalog` and `quality` are written as under `dataMesh` in the portal's configuration, so that
 * what is right there is right here.
 */
export interface CliConfig {
  /** Folder of the file; where the command runs when there is none. Paths and globs are relative to it. */
  readonly root: string;
  /** Name of the file, for messages. */
  readonly name: string;
  readonly files: readonly string[];
  readonly ignore: readonly string[];
  /** Whether the files are all there is, so that what is not among them does not exist. */
  readonly complete: boolean;
  readonly catalog: Section;
  readonly quality: Section;
  readonly portal?: { readonly url: string; readonly token?: string };
}

const NAMES = ['data-mesh.yaml', 'data-mesh.yml'];
const KNOWN = ['files', 'ignore', 'complete', 'catalog', 'quality', 'portal'];

/** Reads the configuration that is named, else the nearest one. Throws `NotRun`, which never quotes a value. */
export async function readConfig(
  named: string | undefined,
  io: Io,
): Promise<CliConfig> {
  const file =
    named === undefined ? nearestFile(io.cwd) : resolve(io.cwd, named);
  if (file === undefined) {
    return {
      root: io.cwd,
      name: NAMES[0],
      files: ['.'],
      ignore: [],
      complete: false,
      catalog: {},
      quality: {},
      portal: portalOf({}, io),
    };
  }
  const { load } = require('js-yaml') as typeof import('js-yaml');
  const name = named ?? NAMES[0];
  const written = sectionOf(parsed(readText(file), name, load), name, '');
  const unknown = Object.keys(written).find(key => !KNOWN.includes(key));
  if (unknown !== undefined) {
    throw new NotRun(
      `${name} has no field "${unknown.slice(0, 40)}".`,
      `There are ${KNOWN.join(', ')}.`,
    );
  }
  const filled = sectionOf(withEnvironment(written, io, name), name, '');
  return {
    root: dirname(file),
    name,
    files: filled.files === undefined ? ['.'] : textsOf(filled, 'files', name),
    ignore: textsOf(filled, 'ignore', name),
    complete: filled.complete === true,
    catalog: sectionOf(filled.catalog, name, 'catalog'),
    quality: sectionOf(filled.quality, name, 'quality'),
    portal: portalOf(sectionOf(filled.portal, name, 'portal'), io),
  };
}

function nearestFile(from: string): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    const found = NAMES.map(name => join(folder, name)).find(existsSync);
    if (found !== undefined) return found;
    // Above a repository it is not about this repository.
    if (existsSync(join(folder, '.git')) || folder === dirname(folder)) {
      return undefined;
    }
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new NotRun(`${file} cannot be read (${codeOf(error)}).`);
  }
}

function parsed(
  text: string,
  name: string,
  load: (text: string) => unknown,
): unknown {
  try {
    return load(text);
  } catch (error) {
    // The parser's own message quotes the lines around, which may hold a password.
    const mark: unknown =
      typeof error === 'object' && error !== null && 'mark' in error
        ? error.mark
        : undefined;
    const line =
      typeof mark === 'object' && mark !== null && 'line' in mark
        ? ` (line ${Number(mark.line) + 1})`
        : '';
    throw new NotRun(`${name} is not YAML${line}.`);
  }
}

export function sectionOf(value: unknown, name: string, path: string): Section {
  if (value === undefined || value === null) return {};
  if (typeof value !== 'object' || Array.isArray(value)) {
    throw new NotRun(
      `${name}${path ? `, \`${path}\`,` : ''} must hold fields, not ${
        Array.isArray(value) ? 'a list' : 'a value'
      }.`,
    );
  }
  return value as Section; // an object that is no list
}

function textsOf(section: Section, key: string, name: string): string[] {
  const value = section[key] ?? [];
  const list = typeof value === 'string' ? [value] : value;
  if (!Array.isArray(list) || !list.every(one => typeof one === 'string')) {
    throw new NotRun(`${name}, \`${key}\`, must be a list of texts.`);
  }
  return list;
}

/** `${NAME}` in any text, as in Backstage's configuration. What is not set is told by its name. */
function withEnvironment(value: unknown, io: Io, name: string): unknown {
  if (typeof value === 'string') {
    return value.replace(
      /\$(\$?)\{([A-Za-z_]\w*)(?::-([^}]*))?\}/g,
      (whole, doubled: string, variable: string, otherwise?: string) => {
        if (doubled) return whole.slice(1);
        const found = io.env[variable] ?? otherwise;
        if (found === undefined) {
          throw new NotRun(
            `${name} needs the environment variable ${variable}, which is not set.`,
          );
        }
        return found;
      },
    );
  }
  if (Array.isArray(value)) {
    return value.map(one => withEnvironment(one, io, name));
  }
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(
        Object.entries(value).map(([key, one]) => [
          key,
          withEnvironment(one, io, name),
        ]),
      )
    : value;
}

/** From the environment (`DATA_MESH_URL`, `DATA_MESH_TOKEN`), else from the file. */
function portalOf(section: Section, { env }: Io): CliConfig['portal'] {
  const url = env.DATA_MESH_URL || section.url;
  const token = env.DATA_MESH_TOKEN || section.token;
  if (url === undefined || url === '') return undefined;
  if (typeof url !== 'string' || !/^https?:\/\/[^\s]+$/.test(url)) {
    throw new NotRun(
      'The address of the portal is not one.',
      'Write it as https://portal.example.org, without credentials.',
    );
  }
  return {
    url: url.replace(/\/+$/, ''),
    ...(typeof token === 'string' && token !== '' && { token }),
  };
}
