import * as fs from 'node:fs';
import * as path from 'node:path';
import { readDocuments } from '../read/readDocuments';
import { ContractReading } from '../read/reading';
import { applyChanges } from './apply';
import { diffContracts } from './diffContracts';
import { diffReadings } from './diffReadings';

/** Real files of many authors; they are not part of the repository. */
const CORPUS = path.resolve(__dirname, '../../../../../shared/corpus');

const HERE = fs.existsSync(CORPUS);
if (!HERE) {
  // eslint-disable-next-line no-console
  console.warn(
    'The tests over real files are skipped: there is no folder ../shared/corpus beside the repository.',
  );
}

jest.setTimeout(60_000);

function contractsUnder(folder: string): ContractReading[] {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const file = path.join(folder, entry.name);
    return entry.isDirectory()
      ? contractsUnder(file)
      : readDocuments(fs.readFileSync(file, 'utf8')).flatMap(reading =>
          reading.type === 'contract' ? [reading] : [],
        );
  });
}

/** How many of the next contracts each is compared with. */
const NEIGHBOURS = 5;

(HERE ? describe : describe.skip)('real contracts', () => {
  const readings = HERE ? contractsUnder(CORPUS) : [];
  const pairs = readings.flatMap((before, index) =>
    [...Array(NEIGHBOURS).keys()].map(step => ({
      before,
      after: readings[(index + step + 1) % readings.length],
    })),
  );

  it('are many', () => {
    expect(readings.length).toBeGreaterThan(100);
  });

  it('do not differ from themselves', () => {
    for (const { contract, text } of readings) {
      const again = readDocuments(text).find(
        reading => reading.type === 'contract',
      );
      expect(again?.type === 'contract' && again.contract.id).toBe(contract.id);
      const { changes } = diffContracts(
        contract,
        again?.type === 'contract' ? again.contract : contract,
      );
      expect(changes).toEqual([]);
    }
  });

  it('become each other by the changes of their diff', () => {
    for (const { before, after } of pairs) {
      const { changes } = diffContracts(before.contract, after.contract);
      expect(applyChanges(before.contract, changes)).toEqual(after.contract);
    }
  });

  it('have a place in both texts for every difference', () => {
    for (const { before, after } of pairs.slice(0, 100)) {
      for (const change of diffReadings(before, after).changes) {
        expect(change.placeBefore?.line).toBeGreaterThan(0);
        expect(change.placeAfter?.line).toBeGreaterThan(0);
      }
    }
  });
});
