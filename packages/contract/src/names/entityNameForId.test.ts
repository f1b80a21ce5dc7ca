import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { entityNameForId } from './entityNameForId';

const LEGAL_NAME = /^(?:[a-z0-9][-a-z0-9_.]*)?[a-z0-9]$/;

describe('entityNameForId', () => {
  it.each(['orders', 'orders.v1_2', 'a--b', '0', 'a'.repeat(63)])(
    'keeps the legal lower-case name %s',
    id => {
      expect(entityNameForId(id)).toBe(id);
    },
  );

  it('lower-cases a UUID', () => {
    expect(entityNameForId('53581432-6C55-4BA2-A65F-72344A91553A')).toBe(
      '53581432-6c55-4ba2-a65f-72344a91553a',
    );
  });

  // The hashes are those of an independent implementation of SHA-256 and base32.
  it('keeps the end of other ids, where URNs and paths differ, and a hash of the whole', () => {
    expect(entityNameForId('urn:Acme/web shop')).toBe(
      'urn-acme-web-shop--hbi4xh6xwedc',
    );
    expect(entityNameForId(`urn:${'x'.repeat(60)}:orders`)).toMatch(
      /^x{42}-orders--[a-z2-7]{12}$/,
    );
  });

  it('tells ids apart that differ in letter case, separators or outer blanks only', () => {
    const ids = [
      'Orders',
      'ORDERS',
      'orders ',
      'orders/',
      '/orders',
      'or ders',
    ];
    expect(new Set(ids.map(entityNameForId)).size).toBe(ids.length);
  });

  it('takes the hash alone when nothing of an id can stand in a name', () => {
    expect(entityNameForId('فهرس')).toMatch(/^[a-z2-7]{12}$/);
    expect(entityNameForId('注文')).not.toBe(entityNameForId('返品'));
  });

  it.each(['', '--', 'a/b', '../../etc/passwd', 'é', 'A'.repeat(500), 'x-'])(
    'makes a legal name of %p',
    id => {
      const name = entityNameForId(id);
      expect(name).toMatch(LEGAL_NAME);
      expect(name.length).toBeLessThanOrEqual(63);
    },
  );

  it('makes a legal name of its own of every id of the corpus', () => {
    const corpus = path.resolve(__dirname, '../../../../../shared/corpus');
    if (!existsSync(corpus)) {
      // eslint-disable-next-line no-console
      console.log(
        'Skipped: there is no folder ../shared/corpus beside the repository',
      );
      return;
    }
    const ids = new Set(idsIn(corpus));
    expect(ids.size).toBeGreaterThan(100);
    const idOfName = new Map<string, string>();
    for (const id of ids) {
      const name = entityNameForId(id);
      expect(name).toMatch(LEGAL_NAME);
      expect(name.length).toBeLessThanOrEqual(63);
      expect([id, idOfName.get(name) ?? id]).toEqual([id, id]);
      idOfName.set(name, id);
    }
  });
});

/** Every `id:` and `contractId:` of the corpus, whatever file it stands in: as many shapes of ids as possible. */
function* idsIn(folder: string): Iterable<string> {
  for (const entry of readdirSync(folder, {
    recursive: true,
    withFileTypes: true,
  })) {
    if (!entry.isFile() || !/\.ya?ml$/.test(entry.name)) continue;
    const text = readFileSync(path.join(entry.parentPath, entry.name), 'utf8');
    for (const [, id] of text.matchAll(
      /^\s*(?:- )?(?:id|contractId|uuid):\s*["']?([^"'\s#][^"'#\n]*?)["']?\s*$/gm,
    )) {
      yield id;
    }
  }
}
