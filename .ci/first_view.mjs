// Writes into index.html what the program shows first, in each language, so that it stands there before the program
// does: the built program itself draws it, in a document without a browser. Part of Trunk's post-build hook.
// `node .ci/first_view.mjs FOLDER LANGUAGE` prints the view in one language.
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const own = fileURLToPath(import.meta.url);
/** The languages of the interface; the first is shown where a reader's is neither. */
const languages = ['en', 'de'];

/** The templates for index.html, from the program in `folder`. A process each: the program runs once in one. */
export const templates = (folder) => languages
  .map((language) => `<template lang="${language}">${execFileSync(process.execPath, [own, folder, language], { encoding: 'utf8' })}</template>`)
  .join('');

/** Runs the program in a document of its own until it stands, and gives its element. */
async function run(folder, language) {
  const { Window } = createRequire(`${process.env.LESARTEN_PACKAGES}/package.json`)('happy-dom');
  const window = new Window({ url: 'https://localhost/' });
  window.document.write('<!doctype html><html><body><div id="page"></div></body></html>');
  Object.defineProperty(window.navigator, 'languages', { value: [language] });
  // The program looks for the browser's names where Node has its own; those of the language itself stay.
  for (const name of Object.getOwnPropertyNames(window)) {
    if (name in globalThis && !/^(window|self|navigator|document|location|history|(set|clear)Timeout|.*Event|.*EventListener)$/.test(name)) continue;
    const value = window[name];
    const bound = typeof value === 'function' && /^[a-z]/.test(name) ? value.bind(window) : value;
    Object.defineProperty(globalThis, name, { value: bound, configurable: true, writable: true });
  }
  globalThis.Window = class { static [Symbol.hasInstance](value) { return value === globalThis || value === window; } };
  globalThis.HTMLDocument ??= window.Document;
  const file = (pattern) => join(folder, readdirSync(folder).find((name) => pattern.test(name)));
  const { default: start } = await import(pathToFileURL(file(/^lesarten-.*\.js$/)));
  const stands = new Promise((done) => window.addEventListener('started', done));
  await start({ module_or_path: readFileSync(file(/\.wasm$/)) });
  await stands;
  return window.document.getElementById('page');
}

/** Leaves of the view what the eye sees before the program is there, and what can be used then. */
function prune(page) {
  const all = (selector) => [...page.querySelectorAll(selector)];
  // A text area to type and paste into, under another name than the program's own.
  const area = page.querySelector('#article');
  area.id = 'early';
  const label = area.closest('.area').querySelector('label');
  label.setAttribute('for', 'early');
  // What hides them together with all around them is shown at the first press.
  for (const element of [area, label]) element.removeAttribute('hidden');
  for (const element of all('[hidden]:not(.areas, .working), .working *[hidden], .drop-hint, .voice, .telling, .notes, .dates, .share, .take-away, dialog, .sr, #done, details:not([open]) > :not(summary)')) {
    element.remove();
  }
  // A list is as wide as its longest entry.
  for (const list of all('select:not(#theme)')) {
    const options = [...list.options];
    const longest = options.reduce((a, b) => (b.textContent.length > a.textContent.length ? b : a));
    const shown = options.find((option) => option.hasAttribute('selected')) ?? options[0];
    for (const option of options) if (option !== longest && option !== shown) option.remove();
  }
  const kept = /^(id|class|lang|dir|translate|href|for|rows|type|placeholder|hidden|disabled|selected|value|open|role|tabindex|aria-(label|pressed|hidden)|data-(look|act|number))$/;
  for (const element of all('*')) {
    const silent = element.closest('.rows, .pane');
    for (const name of element.getAttributeNames()) {
      const needless = silent ? /^(id|tabindex|aria-label|dir|lang)$/ : element.localName === 'button' ? /^type$/ : /^$/;
      if (!kept.test(name) || needless.test(name)) element.removeAttribute(name);
    }
  }
  // No window shows more at once before one has scrolled: the program brings the rest.
  const [cards, letters] = [8, 2_000];
  let seen = 0;
  for (const row of all('.row')) {
    if (seen >= cards) row.remove();
    seen += row.querySelectorAll('article').length;
  }
  seen = 0;
  for (const paragraph of all('.pane > p')) {
    if (seen >= letters) paragraph.remove();
    seen += paragraph.textContent.length;
  }
  // Drawn only where they are in sight.
  for (const element of all('.row, .pane > p')) element.setAttribute('data-unseen', '');
  return page;
}

if (process.argv[1] === own) {
  process.stdout.write(prune(await run(process.argv[2], process.argv[3])).innerHTML);
  process.exit(0);
}
