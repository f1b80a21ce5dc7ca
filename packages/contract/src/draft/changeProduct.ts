import { Problem } from '../model/place';
import { Product } from '../model/product';
import { readDocuments } from '../read/readDocuments';
import { Edit, EditResult } from '../write/edit';
import { editDocument } from '../write/editDocument';
import { DraftOutputPort, outputPortDocument } from './draftProduct';
import { withoutGaps } from './withoutGaps';

/** How a product ends. @public */
export interface Retirement {
  /** The last day on which its data can be read: `2027-01-31`. */
  readonly sunset: string;
  /** Id of the product that takes its place. */
  readonly successor?: string;
  readonly reason?: string;
}

/** Custom properties in which a product says how it ends. @public */
export const RETIREMENT_PROPERTIES = {
  sunset: 'sunset',
  successor: 'successor',
  reason: 'retirementReason',
} as const;

/**
 * The text of a product with one more output port; all else stays as it is written.
 * @public
 */
export function addOutputPort(text: string, port: DraftOutputPort): EditResult {
  const { product, problem } = productIn(text);
  if (problem) return { problem };
  if (product.outputPorts.some(({ name }) => name === port.name)) {
    return {
      problem: problemOf(
        'key-exists',
        `The product has an output port "${port.name}" already.`,
      ),
    };
  }
  // A port without gaps is made of texts alone.
  const value = withoutGaps(outputPortDocument(port)) as Record<string, string>;
  return editDocument(
    text,
    product.outputPorts.length > 0
      ? [
          {
            type: 'insert',
            path: ['outputPorts'],
            index: product.outputPorts.length,
            value,
          },
        ]
      : [{ type: 'set', path: ['outputPorts'], value: [value] }],
  );
}

/**
 * The text of a product that is deprecated and says until when it is there and what takes its place.
 * @public
 */
export function retireProduct(text: string, how: Retirement): EditResult {
  const { product, problem } = productIn(text);
  if (problem) return { problem };
  const { customProperties } = product;
  const edits: Edit[] = [
    { type: 'set', path: ['status'], value: 'deprecated' },
  ];
  let count = customProperties.length;
  for (const key of ['sunset', 'successor', 'reason'] as const) {
    const value = how[key];
    const property = RETIREMENT_PROPERTIES[key];
    const at = customProperties.findIndex(one => one.property === property);
    if (value && at >= 0) {
      edits.push({
        type: 'set',
        path: ['customProperties', at, 'value'],
        value,
      });
    } else if (value && count === 0) {
      edits.push({
        type: 'set',
        path: ['customProperties'],
        value: [{ property, value }],
      });
      count = 1;
    } else if (value) {
      edits.push({
        type: 'insert',
        path: ['customProperties'],
        index: count,
        value: { property, value },
      });
      count += 1;
    }
  }
  return editDocument(text, edits);
}

type Found =
  | { readonly product: Product; readonly problem?: undefined }
  | { readonly product?: undefined; readonly problem: Problem };

function productIn(text: string): Found {
  const [reading] = readDocuments(text);
  return reading?.type === 'product'
    ? { product: reading.product }
    : {
        problem: problemOf(
          'no-such-document',
          'The file holds no data product (ODPS).',
        ),
      };
}

function problemOf(code: string, message: string): Problem {
  return { code, severity: 'error', message, path: [] };
}
