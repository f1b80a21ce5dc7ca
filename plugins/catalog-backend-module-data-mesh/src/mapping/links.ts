import { AuthoritativeDefinition } from '@backstage-data-mesh/contract';
import { EntityLink } from '@backstage/catalog-model';

const MAX_LINKS = 20;
const MAX_TITLE_LENGTH = 100;

/** Links that a browser may safely follow; what is written in a repository can be any scheme. */
export function linksOf(
  definitions: readonly AuthoritativeDefinition[],
): EntityLink[] {
  return definitions
    .filter(({ url }) => isWebUrl(url))
    .slice(0, MAX_LINKS)
    .map(({ url, type, description }) => {
      const title = (description ?? type)?.trim().slice(0, MAX_TITLE_LENGTH);
      return {
        url,
        ...(title && { title }),
        ...(type?.trim() && { type: type.trim() }),
      };
    });
}

function isWebUrl(text: string): boolean {
  try {
    const { protocol } = new URL(text);
    return protocol === 'https:' || protocol === 'http:';
  } catch {
    return false;
  }
}
