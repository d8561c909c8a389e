// Makes the page work without a network after the first visit, and never mixes two versions of it.
//
// The build writes the page's files with their hashes below. They are fetched as one set, each checked against its
// hash, and the set counts only once it is whole: a failed fetch leaves the set before it in use. A visit gets the
// newest whole set; the page names its files by hash, so that it can take none of another. Sets that no open page can
// need any more are thrown away. Nothing but the page's own files is ever asked for, and nothing of the reader's is kept.
'use strict';

// [path, integrity] of each file; './' is the page itself.
const files = [/* written by the build */];
const version = '';

// The path is in the name since one host can serve several pages.
const prefix = `lesarten ${new URL('./', location.href).pathname} `;
const own = prefix + version;
// Stored last: a set without it is not whole.
const whole = new URL('whole-since', location.href).href;

addEventListener('install', (event) => event.waitUntil(install()));
addEventListener('activate', (event) => event.waitUntil(activate()));
addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) return;
  if (request.mode !== 'navigate') return event.respondWith(file(request));
  const path = url.href.replace(/[?#].*/s, '');
  // What is shared to the installed page comes as a query: the page is served without asking the network for it.
  if (path === registration.scope || path === `${registration.scope}index.html`) event.respondWith(page(request));
});

async function install() {
  const cache = await caches.open(own);
  if (await cache.match(whole)) return;
  await Promise.all(files.map(async ([path, integrity]) => {
    const response = await fetched(path, integrity);
    // A response that was redirected must not answer a visit.
    await cache.put(path, response.redirected ? new Response(response.body, { headers: response.headers }) : response);
  }));
  await cache.put(whole, new Response(String(Date.now())));
}

/** The file as it was built, or an error. */
async function fetched(path, integrity) {
  const ask = async (cache) => {
    const response = await fetch(path, { integrity, cache, credentials: 'same-origin' });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return response;
  };
  // The page has just loaded most of them. What the browser keeps may be of another version or an error: ask again.
  return ask('force-cache').catch(() => ask('reload'));
}

// Runs once no page of the version before is open: only now may its files go.
async function activate() {
  for (const name of await caches.keys()) {
    if (name.startsWith(prefix) && name !== own && !(await newer(name))) await caches.delete(name);
  }
  await clients.claim();
}

/** When the set became whole; 0 for one that is not. */
async function since(name) {
  const mark = await (await caches.open(name)).match(whole);
  return mark ? Number(await mark.text()) : 0;
}

const newer = async (name) => (await since(name)) > (await since(own));

/** The page of the newest whole set: a version that is waiting is used from the next visit on. */
async function page(request) {
  let [newest, time] = [own, await since(own)];
  for (const name of await caches.keys()) {
    if (!name.startsWith(prefix)) continue;
    const its = await since(name);
    if (its > time) [newest, time] = [name, its];
  }
  const cached = await (await caches.open(newest)).match('./');
  return cached ?? fetch(request);
}

/** A file of whichever set has it: its name holds its hash, or it may be of any version (pictures, the worker's loader). */
async function file(request) {
  for (const name of await caches.keys()) {
    if (!name.startsWith(prefix)) continue;
    const cached = await (await caches.open(name)).match(request, { ignoreSearch: true });
    if (cached) return cached;
  }
  return fetch(request);
}
