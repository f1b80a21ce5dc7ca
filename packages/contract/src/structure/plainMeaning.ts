import { isMapping, textOf } from '../read/fields';
import { Spec } from './grammar';

/**
 * Whether the reader takes a value as it was meant although it is of the wrong kind: a number where text belongs, a
 * quoted number, `yes` for true, one item where a list belongs.
 */
export function meaningIsPlain(value: unknown, spec: Spec): boolean {
  const text = textOf(value);
  switch (spec.kind) {
    case 'text':
      return text !== undefined;
    case 'number':
    case 'integer':
      return text !== undefined && text !== '' && Number.isFinite(Number(text));
    case 'flag':
      return (
        text !== undefined &&
        /^(?:true|yes|y|on|1|false|no|n|off|0)$/i.test(text)
      );
    case 'list':
      return spec.of().kind === 'mapping'
        ? isMapping(value)
        : text !== undefined;
    case 'either':
      return spec.text !== undefined && text !== undefined;
    case 'mapping':
      // A text alone is the purpose of a description.
      return text !== undefined && spec.title === 'a description';
    default:
      return false;
  }
}
