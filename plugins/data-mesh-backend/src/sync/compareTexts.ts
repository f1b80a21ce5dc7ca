import {
  ContractDiff,
  ContractReading,
  diffReadings,
  readDocuments,
} from '@backstage-data-mesh/contract';
import { READER_REVISION } from './readContractText';

/** Goes up when versions would be compared otherwise than before: stored ones are then compared again. */
const DIFF_REVISION = 2;

/** Of all that a stored comparison depends on, apart from the texts. */
export const CHANGES_REVISION = `${READER_REVISION}.${DIFF_REVISION}`;

const KEPT_READINGS = 4;

/** Compares texts of contracts pair by pair. Versions come one after the other: the last texts read are kept. */
export class TextComparison {
  private readonly readings = new Map<string, ContractReading | undefined>();

  constructor(private readonly load: (hash: string) => Promise<string>) {}

  /**
   * What differs between two stored texts, by their hashes.
   * @returns undefined when one of them holds no contract that can be read
   */
  async diff(before: string, after: string): Promise<ContractDiff | undefined> {
    const [from, to] = [await this.read(before), await this.read(after)];
    return from && to && diffReadings(from, to);
  }

  private async read(hash: string): Promise<ContractReading | undefined> {
    const known = this.readings.get(hash);
    if (known) return known;
    const reading = readDocuments(await this.load(hash)).find(
      (found): found is ContractReading => found.type === 'contract',
    );
    for (const oldest of this.readings.keys()) {
      if (this.readings.size < KEPT_READINGS) break;
      this.readings.delete(oldest);
    }
    this.readings.set(hash, reading);
    return reading;
  }
}
