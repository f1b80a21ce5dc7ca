import { folded, literal, Rendering } from './blockText';
import { Spelled } from '../read/scalars';
import { EditValue } from './edit';
import {
  bareText,
  canBePlain,
  doubleQuoted,
  singleQuoted,
  Surroundings,
} from './scalarText';
import { FlowLayout, Style } from './style';
import { WrittenScalar } from './written';

type ScalarValue = string | number | boolean | null | Spelled;

export function isScalarValue(
  value: EditValue | Spelled,
): value is ScalarValue {
  return (
    typeof value !== 'object' || value === null || value instanceof Spelled
  );
}

function isEmpty(value: EditValue): boolean {
  return isScalarValue(value) || Object.keys(value).length === 0;
}

/** A text on one line: plain where it may be, else in the quotes of the document. */
export function textOnLine(
  text: string,
  surroundings: Surroundings,
  style: Style,
): string {
  if (style.json) {
    return doubleQuoted(text);
  }
  if (canBePlain(text, surroundings)) {
    return text;
  }
  return quoted(text, style.quote);
}

function quoted(text: string, quote: 'single' | 'double'): string {
  return (
    (quote === 'single' ? singleQuoted(text) : undefined) ?? doubleQuoted(text)
  );
}

/** A key in the style of `old`, or plain where it may be. */
export function keyText(
  key: string,
  surroundings: Surroundings,
  style: Style,
  old?: WrittenScalar['style'],
): string {
  return old === 'single' || old === 'double'
    ? quoted(key, old)
    : textOnLine(key, surroundings, style);
}

/** Where a value goes: behind a key, or behind a dash, whose column is given. */
export interface BlockPlace {
  readonly column: number;
  readonly behind: 'key' | 'dash';
}

/** A value as it is written in block style behind its key or dash. */
export function renderBlock(
  value: EditValue,
  { column, behind }: BlockPlace,
  style: Style,
): Rendering {
  if (typeof value === 'string') {
    const lines =
      value.includes('\n') && !canBePlain(value, 'block')
        ? literal(value, {
            column: column + (behind === 'dash' ? style.dash : style.mapping),
            parentColumn: column,
          })
        : undefined;
    return lines ?? { head: textOnLine(value, 'block', style), body: [] };
  }
  if (isScalarValue(value)) {
    return { head: bareText(value), body: [] };
  }
  if (isEmpty(value)) {
    return { head: Array.isArray(value) ? '[]' : '{}', body: [] };
  }
  const inner = Array.isArray(value) ? style.list : style.mapping;
  const at = column + (behind === 'dash' ? style.dash : inner);
  const lines = Array.isArray(value)
    ? value.flatMap((item: EditValue) => itemLines(item, at, style))
    : Object.entries(value).flatMap(([key, each]) =>
        keyLines(key, each, at, style),
      );
  return behind === 'dash'
    ? { head: lines[0].trimStart(), body: lines.slice(1) }
    : { head: '', body: lines };
}

/** A key with its value, each line indented to `column`. */
export function keyLines(
  key: string,
  value: EditValue,
  column: number,
  style: Style,
): string[] {
  const { head, body } = renderBlock(value, { column, behind: 'key' }, style);
  const name = keyText(key, 'block', style);
  return [
    `${' '.repeat(column)}${name}:${head === '' ? '' : ` ${head}`}`,
    ...body,
  ];
}

/** An item of a list, each line indented to `column`. */
export function itemLines(
  value: EditValue,
  column: number,
  style: Style,
): string[] {
  const { head, body } = renderBlock(value, { column, behind: 'dash' }, style);
  return [
    `${' '.repeat(column)}-${' '.repeat(Math.max(1, style.dash - 1))}${head}`,
    ...body,
  ];
}

/** A value in flow style, on lines of its own where the layout has them. */
export function renderFlow(
  value: EditValue,
  style: Style,
  layout: FlowLayout,
): string {
  if (typeof value === 'string') {
    return textOnLine(value, 'flow', style);
  }
  if (isScalarValue(value)) {
    return bareText(value);
  }
  const isList = Array.isArray(value);
  if (isEmpty(value)) {
    return isList ? '[]' : '{}';
  }
  const { separator, indent } = layout;
  const inner = indent === undefined ? '' : `${separator}${indent}`;
  const below = indent === undefined ? layout : { ...layout, separator: inner };
  const entries = isList
    ? value.map((item: EditValue) => renderFlow(item, style, below))
    : Object.entries(value).map(([key, each]) =>
        flowEntry(key, each, style, below),
      );
  const joined = entries.join(`,${indent === undefined ? separator : inner}`);
  const [open, close] = isList ? '[]' : '{}';
  return indent === undefined
    ? `${open}${joined}${close}`
    : `${open}${inner}${joined}${separator}${close}`;
}

export function flowEntry(
  key: string,
  value: EditValue,
  style: Style,
  layout: FlowLayout,
): string {
  return `${keyText(key, 'flow', style)}:${layout.colon}${renderFlow(
    value,
    style,
    layout,
  )}`;
}

/** The ways to write a text where one of another style was, the best first. */
export function renderingsLike(
  old: WrittenScalar,
  text: string,
  place: BlockPlace,
  columnOfText: number,
  width: number,
  style: Style,
): Rendering[] {
  const onLine = (head: string | undefined) =>
    head === undefined ? [] : [{ head, body: [] }];
  const inDouble = onLine(doubleQuoted(text));
  const shape = {
    column: columnOfText,
    parentColumn: place.column,
    keep: old.header?.includes('+'),
  };
  switch (old.style) {
    case 'single':
      return [...onLine(singleQuoted(text)), ...inDouble];
    case 'double':
      return inDouble;
    case 'literal':
      return [...present(literal(text, shape)), ...inDouble];
    case 'folded':
      return [
        ...present(folded(text, { ...shape, width })),
        ...present(literal(text, shape)),
        ...inDouble,
      ];
    default:
      return [renderBlock(text, place, style), ...inDouble];
  }
}

function present<T>(value: T | undefined): T[] {
  return value === undefined ? [] : [value];
}
