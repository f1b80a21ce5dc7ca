// A package registry on this machine that knows our packed packages and nothing else, so that `yarn add` works as it
// will when they are published.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

/** What a registry answers about a package that has one version. */
function describe({ manifest, tarball }, base) {
  const content = readFileSync(tarball);
  const sha = createHash('sha512').update(content).digest();
  // The content stands in the address, so that Yarn never takes an earlier tarball of the same version for this one.
  const address = `${base}/tarballs/${sha.toString('hex').slice(0, 16)}/`;
  const file = `${manifest.name.replace('/', '-')}-${manifest.version}.tgz`;
  return {
    name: manifest.name,
    'dist-tags': { latest: manifest.version },
    versions: {
      [manifest.version]: {
        ...manifest,
        dist: {
          tarball: address + file,
          integrity: `sha512-${sha.toString('base64')}`,
          shasum: createHash('sha1').update(content).digest('hex'),
        },
      },
    },
    time: { [manifest.version]: '2026-01-01T00:00:00.000Z' },
  };
}

/**
 * Serves on 127.0.0.1 what is given to `offer` as `{ manifest, tarball }`.
 * Resolves with its `url`, `offer` and a function to `close` it.
 */
export async function serveRegistry() {
  const documents = new Map();
  const tarballs = new Map();
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://x').pathname);
    const document = documents.get(path.slice(1));
    // Yarn breaks when a connection that it kept is closed at the other end in between.
    response.setHeader('connection', 'close');
    const tarball = tarballs.get(path);
    if (document) {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(document));
    } else if (tarball) {
      response.setHeader('content-type', 'application/octet-stream');
      response.end(readFileSync(tarball));
    } else {
      response.statusCode = 404;
      response.end(JSON.stringify({ error: 'not one of our packages' }));
    }
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const url = `http://127.0.0.1:${server.address().port}`;
  return {
    url,
    offer: packages => {
      for (const entry of packages) {
        const document = describe(entry, url);
        documents.set(entry.manifest.name, document);
        const { dist } = document.versions[entry.manifest.version];
        tarballs.set(new URL(dist.tarball).pathname, entry.tarball);
      }
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
