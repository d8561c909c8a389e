// The page loads: clean, from its own files alone, under a strict policy, from any folder; and then asks for nothing more.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { assertClean, assertSilent, house, paste } from './harness.mjs';

describe('the built page', () => {
  // From a sub-folder: what works there works at the top of a host too.
  const here = house({ prefix: '/some/where/' });

  test('starts without an error or a warning', async () => {
    assertClean(await here.open());
  });

  test('asks only its own folder', async () => {
    const page = await here.open();
    assert.ok(page.requests.length > 0);
    for (const { url, method } of page.requests) {
      assert.ok(url.startsWith(here.address), url);
      assert.equal(method, 'GET');
    }
  });

  test('asks for nothing once it has started', async () => {
    const page = await here.open();
    await paste(page, 'Der Sprecher sagte: „Wir warten ab.“\n\nDer Präsident wies das zurück.');
    await page.waitForFunction(() => document.querySelector('textarea#article').value.includes('warten'));
    await page.waitForLoadState('networkidle');
    assertSilent(page);
    assertClean(page);
  });

  test('is served as what it is, so that the WebAssembly compiles while it arrives', async () => {
    const page = await here.open();
    const wasm = page.requests.find(({ url }) => url.endsWith('.wasm'));
    const response = await page.context().request.get(wasm.url, { headers: { 'Accept-Encoding': 'br' } });
    assert.equal(response.headers()['content-type'], 'application/wasm');
    assert.equal(response.headers()['content-encoding'], 'br');
  });

  test('has a policy that lets nothing in and nothing out', async () => {
    const page = await here.open();
    const policies = await page.$$eval('meta[http-equiv="Content-Security-Policy"]', (metas) => metas.map((meta) => meta.content));
    assert.equal(policies.length, 1);
    const directives = Object.fromEntries(policies[0].split('; ').map((directive) => {
      const [name, ...sources] = directive.split(' ');
      return [name, sources];
    }));
    assert.deepEqual(directives['default-src'], ["'none'"]);
    assert.deepEqual(directives['connect-src'], ["'self'"]);
    assert.deepEqual(directives['require-trusted-types-for'], ["'script'"]);
    assert.deepEqual(directives['trusted-types'], ['default']);
    for (const [name, sources] of Object.entries(directives)) {
      if (name === 'trusted-types') continue;
      for (const source of sources) {
        assert.match(source, /^'(none|self|wasm-unsafe-eval|script|sha256-[A-Za-z0-9+/=]+)'$|^data:$/, `${name} ${source}`);
      }
    }
  });

  test('is kept from another origin and from inline script by that policy', async () => {
    const page = await here.open();
    const violated = await page.evaluate(async () => {
      const violation = new Promise((done) => {
        addEventListener('securitypolicyviolation', ({ effectiveDirective }) => done(effectiveDirective), { once: true });
      });
      const script = document.createElement('script');
      script.append('window.intruded = true');
      document.body.append(script);
      const fetched = await fetch('http://127.0.0.1:9/').then(() => 'let through', () => 'refused');
      return { fetched, intruded: 'intruded' in window, violation: await violation };
    });
    assert.deepEqual(violated, { fetched: 'refused', intruded: false, violation: 'connect-src' });
    // Trunk's own inline script is let through by its hash, or the page would not have started.
  });

  test('lets no string become markup, and starts no script or worker but its own', async () => {
    const page = await here.open();
    const attempts = await page.evaluate(() => {
      const attempt = (act) => {
        try {
          act();
          return 'let through';
        } catch (error) {
          return error.name;
        }
      };
      return {
        markup: attempt(() => { document.createElement('p').innerHTML = '<b>bold</b>'; }),
        script: attempt(() => { document.createElement('script').src = 'http://127.0.0.1:9/'; }),
        worker: attempt(() => new Worker('./guard.js')),
      };
    });
    assert.deepEqual(attempts, { markup: 'TypeError', script: 'TypeError', worker: 'TypeError' });
  });
});
