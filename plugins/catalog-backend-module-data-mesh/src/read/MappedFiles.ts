import { MappedFile, mapFile } from '../mapping/mapFile';
import { MappingSettings } from '../mapping/MappingSettings';
import { SourceFile } from './SourceFile';

/** UTF-16 code units of all texts that are kept. */
const MAX_KEPT = 32_000_000;

/**
 * Maps files, and keeps what came of them: a location is read every few minutes, and most of its files are as they were.
 * What was not asked for the longest goes first.
 */
export class MappedFiles {
  readonly #settings: MappingSettings;
  readonly #maxKept: number;
  readonly #kept = new Map<string, { text: string; mapped: MappedFile }>();
  #size = 0;

  constructor(settings: MappingSettings, maxKept = MAX_KEPT) {
    this.#settings = settings;
    this.#maxKept = maxKept;
  }

  map({ location, text }: SourceFile): MappedFile {
    const key = `${location.type}:${location.target}`;
    const kept = this.#kept.get(key);
    if (kept) this.#forget(key);
    const mapped =
      kept?.text === text
        ? kept.mapped
        : mapFile(text, location, this.#settings);
    this.#keep(key, text, mapped);
    return mapped;
  }

  #keep(key: string, text: string, mapped: MappedFile): void {
    if (text.length > this.#maxKept) return;
    this.#kept.set(key, { text, mapped });
    this.#size += text.length;
    for (const oldest of this.#kept.keys()) {
      if (this.#size <= this.#maxKept) break;
      this.#forget(oldest);
    }
  }

  #forget(key: string): void {
    this.#size -= this.#kept.get(key)?.text.length ?? 0;
    this.#kept.delete(key);
  }
}
