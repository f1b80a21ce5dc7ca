import { DraftColumn } from '@backstage-data-mesh/contract';

/** What a database calls a type, and nothing that would end a statement. */
const TYPE = /^[A-Za-z][A-Za-z0-9_ ,()<>]*$/;

/** Columns as a form has them: it may make up empty ones, without a name or type. */
export function columnsIn(
  formData: readonly Partial<DraftColumn>[] | undefined,
): readonly DraftColumn[] {
  return (formData ?? []).map(column => ({ name: '', type: '', ...column }));
}

/** What is wrong with one of several columns. Names that differ in letter case alone are the same in most databases. */
export function columnProblem(
  columns: readonly DraftColumn[],
  index: number,
): 'name' | 'twice' | 'type' | undefined {
  const { name, type } = columns[index];
  const key = name.trim().toLocaleLowerCase('en-US');
  if (key === '') return 'name';
  const isTwice = columns.some(
    (other, at) =>
      at !== index && other.name.trim().toLocaleLowerCase('en-US') === key,
  );
  if (isTwice) return 'twice';
  return TYPE.test(type) ? undefined : 'type';
}
