import { UrlReaderService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { LocationSpec } from '@backstage/plugin-catalog-common';
import {
  CatalogProcessor,
  CatalogProcessorCache,
  CatalogProcessorEmit,
  CatalogProcessorEntityResult,
  CatalogProcessorParser,
  CatalogProcessorResult,
  processingResult,
} from '@backstage/plugin-catalog-node';
import { MappingSettings } from '../mapping/MappingSettings';
import { Digest, digestFiles } from '../read/digestFiles';
import { FileNames } from '../read/fileNames';
import { FileReports } from '../read/FileReports';
import { filesOfPath } from '../read/filesOfPath';
import { FilesOfUrl, UrlFiles } from '../read/FilesOfUrl';
import { fingerprintOf } from '../read/fingerprint';
import { MappedFiles } from '../read/MappedFiles';
import { ReadMemory, recall, remember } from '../read/ReadMemory';
import { SourceFile } from '../read/SourceFile';

/**
 * Reads the files of `file` and `url` locations that are named as files of ours are, and turns the contracts and products
 * in them into entities. What holds nothing of ours is left to the portal's other readers.
 */
export class DataMeshReadProcessor implements CatalogProcessor {
  readonly #files: MappedFiles;
  readonly #fingerprint: string;
  readonly #names: FileNames;
  readonly #urls: FilesOfUrl;
  readonly #reports: FileReports;

  constructor(options: {
    settings: MappingSettings;
    reader: UrlReaderService;
    reports: FileReports;
  }) {
    this.#files = new MappedFiles(options.settings);
    this.#fingerprint = fingerprintOf(options.settings);
    this.#names = new FileNames(options.settings.config.filePatterns);
    this.#urls = new FilesOfUrl(options.reader);
    this.#reports = options.reports;
  }

  getProcessorName(): string {
    return 'data-mesh-read';
  }

  /** Before the built-in readers, which have 20 and claim every target of their types. */
  getPriority(): number {
    return 10;
  }

  async readLocation(
    location: LocationSpec,
    optional: boolean,
    emit: CatalogProcessorEmit,
    parser: CatalogProcessorParser,
    cache: CatalogProcessorCache,
  ): Promise<boolean> {
    if (!this.#names.matches(location)) return false;
    const memory = await recall(cache);

    const outcome = this.#outcomeIn(memory);

    let found: UrlFiles | undefined;
    try {
      found =
        location.type === 'file'
          ? { files: await filesOfPath(location.target) }
          : await this.#urls.read(location.target, outcome?.etag);
    } catch (error) {
      // The source, not a document, is what fails here: an error keeps all that was read of it before.
      emitReadError(location, optional, emit, toError(error));
      return true;
    }

    if (!found) {
      outcome?.results.forEach(emit);
      emit(refreshOf(location));
      this.#reports.publish(outcome?.reads ?? []);
      return true;
    }

    if (found.files.length === 0 && !optional) {
      emit(
        processingResult.notFoundError(
          location,
          `Unable to read ${location.type}, no matching files found for ${location.target}`,
        ),
      );
      return true;
    }

    const digest = await digestFiles(
      found.files,
      memory?.identities ?? {},
      this.#files,
      parser,
    );
    if (!digest) return false;

    digest.results.forEach(emit);
    for (const key of refreshKeys(location, found.files)) emit(key);
    await remember(cache, this.#memoryOf(digest, found.etag));
    this.#reports.publish(digest.reads);
    return true;
  }

  /** What an unchanged source still amounts to, if it would be made out in the same way today. */
  #outcomeIn(memory: ReadMemory | undefined): ReadMemory['outcome'] {
    const outcome = memory?.outcome;
    return outcome?.fingerprint === this.#fingerprint ? outcome : undefined;
  }

  #memoryOf(digest: Digest, etag: string | undefined): ReadMemory {
    const { results, reads, identities } = digest;
    if (!etag || !results.every(isEntityResult)) return { identities };
    return {
      identities,
      outcome: { etag, fingerprint: this.#fingerprint, results, reads },
    };
  }
}

function isEntityResult(
  result: CatalogProcessorResult,
): result is CatalogProcessorEntityResult {
  return result.type === 'entity';
}

function refreshOf(location: LocationSpec): CatalogProcessorResult {
  return processingResult.refresh(`${location.type}:${location.target}`);
}

/** As the built-in readers do: a path is refreshed by file, a URL by what was asked for. */
function refreshKeys(
  location: LocationSpec,
  files: readonly SourceFile[],
): CatalogProcessorResult[] {
  return location.type === 'file'
    ? files.map(file => refreshOf(file.location))
    : [refreshOf(location)];
}

function emitReadError(
  location: LocationSpec,
  optional: boolean,
  emit: CatalogProcessorEmit,
  error: { name: string; message: string },
): void {
  const message =
    `Unable to read ${location.type} ${location.target}, ${error.message}`.slice(
      0,
      5000,
    );
  if (error.name !== 'NotFoundError') {
    emit(processingResult.generalError(location, message));
  } else if (!optional) {
    emit(processingResult.notFoundError(location, message));
  }
}
