// A static server for dist/ as any static host would serve it: right types, the compressed copies, nothing cached.
// `node .ci/server.mjs` serves on 127.0.0.1; tests import `serve`.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  // The browser compiles WebAssembly while it arrives only under this type.
  '.wasm': 'application/wasm',
};

/** Reads a file, its compressed copy first where the browser takes it. */
async function read(path, accepted) {
  for (const [encoding, ending] of [['br', '.br'], ['gzip', '.gz']]) {
    if (accepted.includes(encoding)) {
      try {
        return { body: await readFile(path + ending), encoding };
      } catch { /* no such copy: the next */ }
    }
  }
  return { body: await readFile(path) };
}

/**
 * Serves `folder` below the path `prefix` (`/` or `/some/where/`) on 127.0.0.1.
 * Port 0 takes any free one. Gives the address and a function that ends the server.
 */
export async function serve(folder, { port = 0, prefix = '/' } = {}) {
  const root = resolve(folder);
  const server = createServer(async (request, response) => {
    const refuse = (status) => response.writeHead(status, { 'Content-Type': 'text/plain' }).end(`${status}\n`);
    if (!['GET', 'HEAD'].includes(request.method)) return refuse(405);
    let path;
    try {
      path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    } catch {
      return refuse(400);
    }
    if (!path.startsWith(prefix)) return refuse(404);
    path = normalize(join(root, path.slice(prefix.length) || 'index.html'));
    if (path.endsWith('/')) path = join(path, 'index.html');
    if (!path.startsWith(root + '/')) return refuse(403);
    try {
      const { body, encoding } = await read(path, request.headers['accept-encoding'] ?? '');
      response.writeHead(200, {
        'Content-Type': types[extname(path)] ?? 'application/octet-stream',
        'Content-Length': body.length,
        'Cache-Control': 'no-cache',
        'X-Content-Type-Options': 'nosniff',
        Vary: 'Accept-Encoding',
        ...(encoding && { 'Content-Encoding': encoding }),
      });
      response.end(request.method === 'HEAD' ? undefined : body);
    } catch {
      refuse(404);
    }
  });
  await new Promise((done, failed) => server.once('error', failed).listen(port, '127.0.0.1', done));
  return {
    address: `http://127.0.0.1:${server.address().port}${prefix}`,
    close: () => new Promise((done) => {
      server.closeAllConnections();
      server.close(done);
    }),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const port = Number(process.env.PORT ?? 8080);
  const folder = fileURLToPath(new URL('../dist', import.meta.url));
  let served;
  try {
    served = await serve(folder, { port });
  } catch (error) {
    if (error.code !== 'EADDRINUSE') throw error;
    served = await serve(folder);
    console.log(`lesarten: port ${port} is taken; another one serves (PORT=… chooses)`);
  }
  console.log(`lesarten: the page is at ${served.address} (Ctrl+C ends it)`);
}
