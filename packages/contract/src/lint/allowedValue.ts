import { SchemaProperty } from '../model/contract';
import { boundsOf, comparable } from './bounds';
import { plainPattern } from './pattern';

/** Tells why a value is not allowed by the type and the options of a property; `undefined` when it is. */
export function valueTest(
  property: SchemaProperty,
): (text: string) => string | undefined {
  const { logicalType, options } = property;
  const matches =
    logicalType === 'string' && options.pattern !== undefined
      ? plainPattern(options.pattern)
      : undefined;
  const { least, most } = boundsOf(property);
  const isTime = logicalType === 'date' || logicalType === 'timestamp';
  return text => {
    if (text.includes('${')) {
      return undefined;
    }
    switch (logicalType) {
      case 'integer':
        if (!/^[-+]?\d+(?:\.0*)?$/.test(text)) return 'is no whole number';
        break;
      case 'number':
        if (!Number.isFinite(Number(text)) || text.trim() === '')
          return 'is no number';
        break;
      case 'boolean':
        if (!/^(?:true|false|yes|no|y|n|t|f|0|1)$/i.test(text))
          return 'is neither true nor false';
        break;
      case 'date':
      case 'timestamp':
        // Other ways of writing dates are as good; what has no digit is none.
        if (!/\d/.test(text)) return `is no ${logicalType}`;
        break;
      case 'string':
        if (text.length < Number(options.minLength))
          return `is shorter than ${options.minLength}`;
        if (text.length > Number(options.maxLength))
          return `is longer than ${options.maxLength}`;
        if (matches && !matches(text)) return 'does not match the pattern';
        return undefined;
      default:
        return undefined;
    }
    const value = comparable(text, isTime);
    if (
      least &&
      (value < least.value || (least.exclusive && value === least.value))
    ) {
      return `is below ${least.text}`;
    }
    if (
      most &&
      (value > most.value || (most.exclusive && value === most.value))
    ) {
      return `is above ${most.text}`;
    }
    return undefined;
  };
}
