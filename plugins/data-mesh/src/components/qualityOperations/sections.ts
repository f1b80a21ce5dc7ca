/** The sections of the page in the order in which they are offered. */
export const operationSections = [
  'servers',
  'queue',
  'slow',
  'unmatched',
] as const;

/** A section of the page, as the address names it. */
export type OperationSection = (typeof operationSections)[number];

/** The section that an address names; the servers when it names none that there is. */
export function operationSectionOf(
  inUrl: string | undefined,
): OperationSection {
  return operationSections.find(section => section === inUrl) ?? 'servers';
}
