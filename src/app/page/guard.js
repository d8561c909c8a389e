// Keeps the reader's text where the program breaks: says so in words and offers a reload that brings it back. Plain
// script, in force before the program is there, so that it works when the program does not.
(() => {
  const key = 'lesarten.rescued';
  const german = !/^en\b/.test(document.documentElement.lang);
  const say = german
    ? {
      broken: 'Die Seite ist an einem Fehler stehengeblieben. Ihr Text ist nicht verloren.',
      reload: 'Neu laden und Text wiederherstellen',
      fresh: 'Leer neu laden',
      copy: 'Hier steht er, zum Kopieren:',
      slow: 'Die Seite konnte nicht starten. Ein aktueller Browser mit WebAssembly ist nötig.',
    }
    : {
      broken: 'The page stopped at an error. Your text is not lost.',
      reload: 'Reload and restore the text',
      fresh: 'Reload empty',
      copy: 'Here it is, to copy:',
      slow: 'The page could not start. It needs a current browser with WebAssembly.',
    };
  const texts = () => [...document.querySelectorAll('textarea[data-text], #early')].map((area) => area.value);
  const started = () => 'started' in document.documentElement.dataset;
  const store = (value) => {
    try {
      value === null ? sessionStorage.removeItem(key) : sessionStorage.setItem(key, value);
      return true;
    } catch {
      return false;
    }
  };
  let shown = false;
  const show = (message) => {
    if (shown) return;
    shown = true;
    const kept = texts();
    const box = document.createElement('div');
    box.id = 'broken';
    box.setAttribute('role', 'alert');
    const button = (label, action) => {
      const element = document.createElement('button');
      element.type = 'button';
      element.textContent = label;
      element.addEventListener('click', action);
      return element;
    };
    const line = document.createElement('p');
    line.textContent = message;
    box.append(line);
    if (kept.some((text) => text)) {
      const again = sessionStorageHas();
      const stored = store(JSON.stringify(kept));
      // A text that broke the page twice is given to copy, not tried a third time.
      if (stored && !again) box.append(button(say.reload, () => location.reload()));
      const field = document.createElement('textarea');
      field.readOnly = true;
      field.value = kept.join('\n\n');
      const label = document.createElement('label');
      label.textContent = say.copy;
      label.append(field);
      box.append(label);
    }
    box.append(button(say.fresh, () => {
      store(null);
      location.replace(location.pathname);
    }));
    document.body.prepend(box);
  };
  const sessionStorageHas = () => {
    try {
      return sessionStorage.getItem(key) !== null;
    } catch {
      return false;
    }
  };
  const broken = (error) => error instanceof WebAssembly.RuntimeError || /unreachable|wasm|recursive use/i.test(`${error}`);
  addEventListener('error', ({ error }) => {
    if (error && broken(error)) show(say.broken);
  });
  addEventListener('unhandledrejection', ({ reason }) => {
    if (reason && (broken(reason) || !started())) {
      show(started() ? say.broken : say.slow);
    }
  });
})();
