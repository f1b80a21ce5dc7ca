import { SchemaProperty } from '../model/contract';

/** A limit of a property's values, as a number that can be compared. */
export interface Bound {
  readonly option: string;
  readonly text: string;
  readonly value: number;
  /** The limit itself is not allowed. */
  readonly exclusive: boolean;
}

/** The lower and upper limits of a property's values; `undefined` where there is none, or none that can be read. */
export function boundsOf({ options, logicalType }: SchemaProperty): {
  readonly least?: Bound;
  readonly most?: Bound;
} {
  const isTime =
    logicalType === 'date' ||
    logicalType === 'timestamp' ||
    logicalType === 'time';
  const bound = (option: string, exclusiveOption: string) => {
    const exclusive = options[exclusiveOption];
    // Before ODCS 3.1 the exclusive one said how the other is meant; since then it is a limit itself.
    const isFlag = exclusive === 'true' || exclusive === 'false';
    const text = options[option] ?? (isFlag ? undefined : exclusive);
    const value = text === undefined ? NaN : comparable(text, isTime);
    return text === undefined || Number.isNaN(value)
      ? undefined
      : {
          option: options[option] === undefined ? exclusiveOption : option,
          text,
          value,
          exclusive: exclusive === 'true' || options[option] === undefined,
        };
  };
  return {
    least: bound('minimum', 'exclusiveMinimum'),
    most: bound('maximum', 'exclusiveMaximum'),
  };
}

const CLOCK = /^(\d{1,2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?$/;

/** A number, a moment or a time of day as a number; `NaN` when it is none. */
export function comparable(text: string, isTime: boolean): number {
  if (!isTime) {
    return text.trim() === '' ? NaN : Number(text);
  }
  const clock = CLOCK.exec(text);
  if (clock) {
    return (
      Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3] ?? 0)
    );
  }
  return /^\d{4}-\d{2}-\d{2}/.test(text) ? Date.parse(text) : NaN;
}
