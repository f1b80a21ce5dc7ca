import { ServiceUnavailableError } from '@backstage/errors';
import { SMALL_REPORT } from '../quality/results/ReportReader';

/** Large reports that are received, read or stored at once, or wait for it. */
const MOST_LARGE = 16;
/** How many of the largest that is taken fit into memory beside each other. */
const MOST_LARGEST = 4;

/** The place of one report, from its first byte to the answer. */
export interface ReportStay {
  /** @throws ServiceUnavailableError with code `BUSY` when so many more bytes do not fit */
  check(bytes: number): void;
  /** @throws as `check`; else they are counted */
  grow(bytes: number): void;
  leave(): void;
}

/** Bounds what reports that are under way take of the memory. Who finds no room may come back. */
export class ReportRoom {
  private readonly maxBytes: number;
  private bytes = 0;
  private large = 0;

  /** @param maxReportBytes the largest report that is taken */
  constructor(maxReportBytes: number) {
    this.maxBytes = MOST_LARGEST * maxReportBytes;
  }

  enter(): ReportStay {
    let own = 0;
    let isLarge = false;
    const becomesLarge = (bytes: number) =>
      !isLarge && own + bytes > SMALL_REPORT;
    const check = (bytes: number) => {
      if (
        this.bytes + bytes > this.maxBytes ||
        (becomesLarge(bytes) && this.large >= MOST_LARGE)
      ) {
        throw busy();
      }
    };
    return {
      check,
      grow: bytes => {
        check(bytes);
        if (becomesLarge(bytes)) {
          isLarge = true;
          this.large += 1;
        }
        own += bytes;
        this.bytes += bytes;
      },
      leave: () => {
        this.bytes -= own;
        if (isLarge) this.large -= 1;
        own = 0;
        isLarge = false;
      },
    };
  }
}

function busy(): ServiceUnavailableError {
  return Object.assign(
    new ServiceUnavailableError(
      'Many large reports are being read. Send this one again in a moment.',
    ),
    { code: 'BUSY' },
  );
}
