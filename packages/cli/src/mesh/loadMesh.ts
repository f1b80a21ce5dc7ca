import { relative } from 'node:path';
import { Waiver } from '@backstage-data-mesh/governance';
import { Arguments } from '../args/command';
import { CliConfig } from '../config/config';
import { NotRun } from '../exitCodes';
import { documentsIn } from '../files/documents';
import { slashed } from '../files/findFiles';
import { filesConfigured, filesMeant, readSource } from '../files/sources';
import { Io } from '../io';
import { Finding } from '../report/report';
import { Mesh, MeshProduct, meshOf } from './mesh';
import { namingOf } from './naming';
import { portalFacts } from './portalFacts';
import { portalSurveys, SurveyOf } from './portalSurveys';
import { portalWaivers } from './portalWaivers';
import { parentsOf, RuleSets, ruleSetsIn } from './ruleSets';

/** All that products are judged by and in. */
export interface LoadedMesh {
  readonly mesh: Mesh;
  readonly rules: RuleSets;
  /** The products that are asked for: those in the paths that were given, by `--product`. */
  readonly asked: readonly MeshProduct[];
  /** In force, by the name of the product; missing where no portal was asked, since only that knows them. */
  readonly waivers?: ReadonlyMap<string, readonly Waiver[]>;
  /** Missing where no portal was asked, and where nothing is asked of domains. */
  readonly surveyOf?: SurveyOf;
  /** What keeps the judgement from being whole. */
  readonly findings: readonly Finding[];
}

/** Reads the files that the configuration names, with what the portal knows besides when one is configured. */
export async function loadMesh(
  args: Arguments,
  config: CliConfig,
  io: Io,
): Promise<LoadedMesh> {
  const given = args.paths.length > 0 ? filesMeant(args, config, io) : [];
  const paths = [...new Set([...filesConfigured(args, config), ...given])];
  const documents = documentsIn(paths.map(path => readSource(path, io)));
  const files = meshOf(documents, namingOf(config), config.complete);
  const portal =
    config.portal && !args.flag('offline')
      ? { ...config.portal, fetch: io.fetch }
      : undefined;
  const mesh = portal ? await portalFacts(files, portal) : files;
  const rules = ruleSetsIn(mesh.entities, parentsOf(mesh.domains));
  return {
    mesh,
    rules,
    waivers: portal && (await portalWaivers(portal)),
    surveyOf:
      portal && rules.scorecards.some(({ survey }) => survey.length > 0)
        ? await portalSurveys(mesh.entities, portal)
        : undefined,
    asked: productsAsked(mesh, args.texts('product'), given, io),
    findings: [
      ...rules.findings,
      ...documents.broken.map(
        ({ source, reading }): Finding => ({
          code: 'unreadable',
          severity: 'error',
          message: `A data ${reading.was} cannot be read, and is left out.`,
          fix: 'See `data-mesh lint`.',
          file: source.file,
          line: reading.firstLine,
          ...(reading.id !== undefined && { subject: reading.id }),
        }),
      ),
    ],
  };
}

function productsAsked(
  { products }: Mesh,
  names: readonly string[],
  paths: readonly string[],
  { cwd }: Io,
): MeshProduct[] {
  const unknown = names.find(name => !products.some(one => one.name === name));
  if (unknown !== undefined) {
    throw new NotRun(`There is no product "${unknown}" among the files.`);
  }
  const files = new Set(paths.map(path => slashed(relative(cwd, path))));
  const asked = products.filter(
    ({ name, file }) =>
      (names.length === 0 || names.includes(name)) &&
      (files.size === 0 || files.has(file)),
  );
  if (asked.length === 0) {
    throw new NotRun('There is no product among the files that are asked for.');
  }
  return asked;
}

/** What is to be said where something is broken that may be waived. */
export const WAIVERS_NOT_KNOWN =
  'Waivers are not known, since no portal was asked: what is waived there counts as broken here.';
