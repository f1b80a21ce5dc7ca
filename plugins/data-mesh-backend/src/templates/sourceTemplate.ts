import { compareVersions } from './templateChanges';

/** From which template, in which version, something was made. */
export interface SourceTemplate {
  readonly template: string;
  readonly version?: string;
}

/** Reads the annotation `data-mesh/source-template`: `template:default/new-data-product@1.0.0`. */
export function readSourceTemplate(value: string): SourceTemplate {
  const at = value.lastIndexOf('@');
  return at > 0
    ? { template: value.slice(0, at), version: value.slice(at + 1) }
    : { template: value };
}

/** What was made from a version that nobody knows may lack anything, so it counts as older. */
export function isOlder({ version }: SourceTemplate, current: string): boolean {
  return version === undefined || compareVersions(version, current) < 0;
}
