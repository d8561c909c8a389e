// Each export, opened by a program that reads its kind: what a hostile text, name or label holds comes out as text.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { launch, path, require } from './harness.mjs';

const papaparse = require('papaparse');
const jsonld = require('jsonld');
const { HtmlValidate } = require('html-validate');
const { marked } = require('marked');

/** The comparison that a golden link opens to, as the command writes it. */
function exported(format, name = 'hostile') {
  const { link } = JSON.parse(readFileSync(path(`tests/golden_links/${name}.json`), 'utf8'));
  const command = ['run', '--quiet', '--bin', 'extract', '--', '--as', format, '--link', link];
  return execFileSync('cargo', command, { cwd: path('.'), encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}
const hostile = JSON.parse(readFileSync(path('tests/golden_links/hostile.json'), 'utf8')).restores;
const [{ text }] = hostile.texts;
const plain = (words) => words.replace(/\s+/g, ' ').trim();
const added = hostile.corrections.map(({ words, speaker, row }) => ({
  words: plain(words.map(([, , , quote]) => quote).join(' … ')),
  speaker,
  label: row?.new,
}));

test('CSV: a CSV reader finds the statements, and no cell is a formula', () => {
  const table = exported('csv');
  assert.ok(table.startsWith('\ufeff'));
  assert.ok(!/[^\r]\n"\d+";/.test(table), 'lines end with CR LF');
  const { data, errors, meta } = papaparse.parse(table.slice(1), { header: true, skipEmptyLines: true });
  assert.deepEqual(errors, []);
  assert.equal(meta.delimiter, ';');
  for (const { words, speaker, label } of added) {
    const line = data.find(({ Wortlaut }) => Wortlaut.replace(/^'/, '') === words);
    assert.ok(line, words);
    if (speaker) assert.equal(line.Sprecher.replace(/^'/, ''), speaker);
    if (label) assert.equal(line.Thema.replace(/^'/, ''), label);
  }
  for (const line of data) {
    for (const cell of Object.values(line)) assert.doesNotMatch(cell, /^[\s]*[=+\-@]/);
  }
});

describe('HTML', () => {
  for (const name of ['hostile', 'german_article', 'add', 'empty', 'all_scripts', 'two_statements']) {
    test(`a validator finds nothing wrong: ${name}`, async () => {
      const validator = new HtmlValidate({
        root: true,
        extends: ['html-validate:standard'],
        // A matter of taste, not of validity.
        rules: { 'no-inline-style': 'off', 'long-title': 'off', 'require-sri': 'off' },
      });
      const report = await validator.validateString(exported('html', name));
      assert.deepEqual(report.results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`)), []);
    });
  }

  test('a browser runs nothing, asks for nothing, and shows the words', async () => {
    const browser = await launch();
    try {
      const context = await browser.newContext();
      const page = await context.newPage();
      const seen = [];
      page.on('request', (request) => seen.push(request.url()));
      page.on('dialog', (dialog) => { seen.push(dialog.message()); dialog.dismiss(); });
      page.on('console', (message) => seen.push(message.text()));
      await page.setContent(exported('html'));
      assert.deepEqual(seen, []);
      assert.equal(await page.locator('script, img, iframe, textarea').count(), 0);
      const shown = plain(await page.locator('section.text').innerText());
      const quotes = (await page.locator('article blockquote').allInnerTexts()).map(plain);
      for (const { words } of added) assert.ok(quotes.includes(words), words);
      // The numbers stand in the text; without them it is the text.
      const bare = plain(await page.evaluate(() => {
        for (const number of document.querySelectorAll('.number')) number.remove();
        return document.querySelector('section.text').innerText;
      }));
      assert.equal(bare, plain(`Text ${text}`));
      assert.notEqual(shown, bare);
    } finally {
      await browser.close();
    }
  });

  test('cards and words lead to each other, side by side', async () => {
    const browser = await launch();
    try {
      const page = await (await browser.newContext({ javaScriptEnabled: false, viewport: { width: 1200, height: 800 } })).newPage();
      await page.setContent(exported('html', 'add'));
      const links = await page.locator('a[href^="#"]').evaluateAll((links) => links.map((link) => [link.id || link.closest('article').id, link.hash.slice(1)]));
      assert.ok(links.length >= 6);
      for (const [from, to] of links) assert.ok(links.some(([back, forth]) => back === to && forth === from), `${from} ${to}`);
      const [first, second] = await page.locator('.row').first().locator('.cell').evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().toJSON()));
      assert.equal(first.top, second.top);
      assert.ok(first.right <= second.left);
    } finally {
      await browser.close();
    }
  });
});

test('Markdown: a renderer gives the words back and no markup of theirs', async () => {
  const rendered = marked.parse(exported('markdown'), { gfm: true });
  const browser = await launch();
  try {
    const page = await browser.newPage();
    await page.setContent(rendered);
    assert.equal(await page.locator('a, img, script, code, pre, table, textarea').count(), 0);
    const items = (await page.locator('li').allInnerTexts()).map(plain);
    for (const { words, speaker, label } of added) {
      assert.ok(items.some((item) => item.endsWith(`: ${words}`) && (!speaker || item.includes(plain(speaker)))), words);
      if (label) assert.equal(await page.locator('h2').filter({ hasText: label }).count(), 1, label);
    }
    const quoted = plain((await page.locator('blockquote p').allInnerTexts()).join(' '));
    assert.equal(quoted, plain(text));
  } finally {
    await browser.close();
  }
});

// The terms used, as the vocabularies of the Web Annotation Recommendation define them; written for this test, so that
// nothing is loaded. A term that is not among them would be lost in expansion.
const annotationContext = {
  '@context': {
    oa: 'http://www.w3.org/ns/oa#', as: 'http://www.w3.org/ns/activitystreams#', rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
    dc: 'http://purl.org/dc/elements/1.1/', dctypes: 'http://purl.org/dc/dcmitype/', xsd: 'http://www.w3.org/2001/XMLSchema#',
    rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
    id: '@id', type: '@type',
    Annotation: 'oa:Annotation', TextualBody: 'oa:TextualBody', SpecificResource: 'oa:SpecificResource', Text: 'dctypes:Text',
    TextQuoteSelector: 'oa:TextQuoteSelector', TextPositionSelector: 'oa:TextPositionSelector',
    AnnotationCollection: 'as:OrderedCollection', AnnotationPage: 'as:OrderedCollectionPage',
    classifying: 'oa:classifying', tagging: 'oa:tagging', identifying: 'oa:identifying',
    motivation: { '@id': 'oa:motivatedBy', '@type': '@vocab' }, purpose: { '@id': 'oa:hasPurpose', '@type': '@vocab' },
    body: { '@id': 'oa:hasBody', '@type': '@id' }, target: { '@id': 'oa:hasTarget', '@type': '@id' },
    source: { '@id': 'oa:hasSource', '@type': '@id' }, selector: { '@id': 'oa:hasSelector', '@type': '@id' },
    exact: 'oa:exact', prefix: 'oa:prefix', suffix: 'oa:suffix',
    start: { '@id': 'oa:start', '@type': 'xsd:nonNegativeInteger' }, end: { '@id': 'oa:end', '@type': 'xsd:nonNegativeInteger' },
    value: 'rdf:value', format: 'dc:format', language: 'dc:language', label: 'rdfs:label',
    items: { '@id': 'as:items', '@type': '@id', '@container': '@list' }, first: { '@id': 'as:first', '@type': '@id' },
    total: { '@id': 'as:totalItems', '@type': 'xsd:nonNegativeInteger' },
    startIndex: { '@id': 'as:startIndex', '@type': 'xsd:nonNegativeInteger' },
  },
};

describe('Web Annotations', () => {
  const written = JSON.parse(exported('web_annotation'));
  const documentLoader = async (url) => {
    assert.equal(url, 'http://www.w3.org/ns/anno.jsonld');
    return { contextUrl: null, documentUrl: url, document: annotationContext };
  };

  test('a JSON-LD processor understands every term', async () => {
    const expanded = await jsonld.expand(written, { documentLoader, safe: true });
    assert.deepEqual(expanded[0]['@type'], ['http://www.w3.org/ns/activitystreams#OrderedCollection']);
    const compacted = await jsonld.compact(expanded, annotationContext['@context'], { compactArrays: true });
    delete compacted['@context'];
    const { '@context': context, ...rest } = written;
    assert.equal(context, 'http://www.w3.org/ns/anno.jsonld');
    assert.deepEqual(compacted, singles(rest));
    const triples = await jsonld.toRDF(written, { documentLoader, format: 'application/n-quads', safe: true });
    assert.equal(triples.match(/<http:\/\/www\.w3\.org\/ns\/oa#Annotation>/g).length, written.total);
  });

  /** What the Annotation Model asks for (sections 3 and 4), as far as these annotations go. */
  test('they are as the model asks', () => {
    const iri = /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
    const ids = [written.id, written.first.id];
    assert.equal(written.total, written.first.items.length);
    const characters = [...text];
    for (const annotation of written.first.items) {
      ids.push(annotation.id);
      assert.equal(annotation.type, 'Annotation');
      assert.ok(annotation.target.length > 0);
      for (const body of annotation.body) {
        assert.equal(body.type, 'TextualBody');
        assert.equal(typeof body.value, 'string');
      }
      for (const { type, source, selector: [quote, position] } of annotation.target) {
        assert.equal(type, 'SpecificResource');
        assert.match(source.id, iri);
        assert.deepEqual([quote.type, position.type], ['TextQuoteSelector', 'TextPositionSelector']);
        assert.equal(characters.slice(position.start, position.end).join(''), quote.exact);
        assert.equal(characters.slice(0, position.start).join('').endsWith(quote.prefix), true);
        assert.equal(characters.slice(position.end).join('').startsWith(quote.suffix), true);
      }
    }
    for (const id of ids) assert.match(id, iri);
    assert.equal(new Set(ids).size, ids.length);
  });

  /** As a JSON-LD processor writes it: a list of one is the one. */
  function singles(value, key) {
    if (Array.isArray(value)) {
      const inner = value.map((item) => singles(item));
      return inner.length === 1 && key !== 'items' ? inner[0] : inner;
    }
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, singles(inner, name)]));
  }
});
