import { fromDcs, fromOdcs2 } from '../convert';
import { Transform } from '../convert/transform';
import { Contract } from '../model/contract';
import { Product } from '../model/product';
import { readContract } from './contract';
import { Fields, Notes } from './fields';
import { Finding } from './problems';
import { readProduct } from './product';
import { readLfProduct } from './productOfLf';
import { Recognised } from './recognise';

type Values = Readonly<Record<string, unknown>>;

/** A document as the model has it. */
export interface Modelled {
  readonly document: Contract | Product;
  readonly notes: Notes;
  /** What was read into the model: the document itself, or the shape it was brought into. */
  readonly raw: Values;
  readonly findings: readonly Finding[];
}

/** Reads a document of one of our standards. */
export function readModel(values: Values, recognised: Recognised): Modelled {
  switch (recognised.shape) {
    case 'odcs2':
      return readThrough(fromOdcs2, values, recognised);
    case 'dcs':
      return readThrough(fromDcs, values, recognised);
    default:
      return read(values, recognised);
  }
}

function read(raw: Values, recognised: Recognised): Modelled {
  const notes = new Notes();
  const fields = new Fields(raw, undefined, notes);
  const rest = { notes, raw, findings: [] };
  switch (recognised.shape) {
    case 'odps':
      return { document: readProduct(fields, recognised), ...rest };
    case 'odps-lf': {
      const { product, findings } = readLfProduct(fields, recognised);
      return { document: product, notes, raw, findings };
    }
    default:
      return { document: readContract(fields, recognised), ...rest };
  }
}

/** A contract of an older standard is brought into the shape of the newest one first: only that is read. */
function readThrough(
  transform: Transform,
  values: Values,
  recognised: Recognised,
): Modelled {
  const { tree, toOriginal, faults, findings } = transform(values);
  const notes = new Notes();
  const fields = new Fields(tree, undefined, notes);
  const document = readContract(fields, recognised);
  notes.readFrom(toOriginal);
  notes.faults.push(...faults);
  return { document, notes, raw: tree, findings };
}
