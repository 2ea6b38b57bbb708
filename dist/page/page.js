/**
 * Lets a reader of the page read and zoom its plots, which stand without it. Runs in the reader's browser; everything it
 * shows comes from the page's own JSON and is set as numbers or as text, never as markup.
 */
(() => {
  const FIELD = 1000;
  const DRAG = 6;
  const plots = JSON.parse(document.getElementById('plots').textContent).map((given) => {
    const root = document.getElementById(given.id);
    const field = root.querySelector('.field');
    return { ...given, root, field, svg: root.querySelector('svg'), view: { x: given.x, y: given.y } };
  });
  const element = (tag, name) => {
    const made = document.createElement(tag);
    made.className = name;
    return made;
  };

  /** A value in the unit of its axis, with two digits more than the labels have. */
  const shown = ({ scale, unit, digits }, value, more = 2) => {
    const text = Math.abs(value / scale).toLocaleString('en', {
      minimumFractionDigits: unit === '' ? 0 : digits,
      maximumFractionDigits: unit === '' ? 1 : digits + more,
    });
    return `${value < 0 ? '−' : ''}${text}${unit === '' ? '' : ` ${unit}`}`;
  };

  const step = (least, binary) => {
    if (binary) return 2 ** Math.ceil(Math.log2(Math.max(least, 1)));
    const power = 10 ** Math.floor(Math.log10(least));
    return power * ([1, 2, 5].find((factor) => factor * power >= least * 0.999) ?? 10);
  };

  const ticks = ([from, to], count, binary) => {
    const size = step((to - from) / count, binary);
    const first = Math.ceil(from / size - 1e-9);
    const last = Math.floor(to / size + 1e-9);
    return Array.from({ length: last - first + 1 }, (_, at) => (first + at) * size);
  };

  /** Draws the axes of a view, and moves the drawing below them. */
  const draw = (plot) => {
    const { view, root, svg } = plot;
    const share = (value, [from, to]) => (value - from) / (to - from);
    const left = FIELD * share(view.x[0], plot.x);
    const top = FIELD * (1 - share(view.y[1], plot.y));
    const width = FIELD * share(view.x[1], plot.x) - left;
    const height = FIELD * (1 - share(view.y[0], plot.y)) - top;
    svg.setAttribute('viewBox', `${left} ${top} ${width} ${height}`);
    const label = (text, side, at) => {
      const span = document.createElement('span');
      span.textContent = text;
      if (side === 'left' && at > 0.95) span.className = 'last';
      if (side === 'left' && at < 0.03) span.className = 'first';
      span.style[side] = `${100 * at}%`;
      return span;
    };
    const ys = ticks(view.y, root.classList.contains('tall') ? 5 : 3, plot.binary);
    const size = Math.abs((ys[1] ?? ys[0]) - ys[0]) / plot.scale;
    const more =
      size > 0 && plot.unit !== '' ? Math.max(0, Math.min(3, Math.ceil(-Math.log10(size)) - plot.digits)) : 0;
    root
      .querySelector('.ys')
      .replaceChildren(...ys.map((value) => label(shown(plot, value, more), 'bottom', share(value, view.y))));
    const xs = ticks(view.x, root.classList.contains('small') ? 3 : 5, false).filter((value) => value <= plot.last);
    root
      .querySelector('.xs')
      .replaceChildren(...xs.map((value) => label(value.toLocaleString('en'), 'left', share(value, view.x))));
    const grid = ys.map((value) => `M${left} ${FIELD * (1 - share(value, plot.y))}h${width}`);
    svg.querySelector('.grid').setAttribute('d', grid.join(''));
    root.classList.toggle('zoomed', view.x !== plot.x);
    root.querySelector('.letters')?.toggleAttribute('hidden', view.x !== plot.x);
  };

  /** The y axis around what is in sight of the lines. */
  const fitted = (plot, [from, to]) => {
    const seen = plot.lines.flatMap(({ x, y }) =>
      y.filter((value, at) => value !== null && x[at] >= from && x[at] <= to),
    );
    if (seen.length < 2) return plot.y;
    const [low, high] = [Math.min(...seen), Math.max(...seen)];
    const air = Math.max(high - low, (plot.y[1] - plot.y[0]) / 50) / 10;
    return [low - air, high + air];
  };

  /** All plots have one x axis: null shows what was drawn first. */
  const zoom = (x) => {
    for (const plot of plots) {
      plot.view = x === null ? { x: plot.x, y: plot.y } : { x, y: fitted(plot, x) };
      draw(plot);
    }
    hide();
  };

  const nearest = (xs, x) =>
    xs.reduce((best, value, at) => (Math.abs(value - x) < Math.abs(xs[best] - x) ? at : best), 0);

  const hide = () => {
    for (const plot of plots) {
      plot.cursor.hidden = true;
      plot.reading.hidden = true;
    }
  };

  /** The reading nearest to a place on the x axis, and its line in every plot. */
  const read = (plot, x) => {
    const own = plot.lines.find((line) => line.x.length > 0);
    if (own === undefined) return;
    const at = own.x[nearest(own.x, x)];
    plot.at = at;
    for (const other of plots) {
      const [from, to] = other.view.x;
      other.cursor.hidden = at < from || at > to;
      other.cursor.style.left = `${(100 * (at - from)) / (to - from)}%`;
      other.reading.hidden = other !== plot;
    }
    const words = plot.lines.flatMap((line) => {
      const index = nearest(line.x, at);
      const value = line.y[index];
      if (value === null || value === undefined || Math.abs(line.x[index] - at) > (plot.x[1] - plot.x[0]) / 20)
        return [];
      if (line.from === null) return [`${line.label} ${shown(plot, value)}`];
      return [`${line.label} ${value < 0 ? '' : '+'}${shown(plot, value)} (at ${shown(plot, value + line.from, 1)})`];
    });
    plot.reading.textContent = [`after ${Math.round(at).toLocaleString('en')} requests`, ...new Set(words)].join('\n');
    const right = (at - plot.view.x[0]) / (plot.view.x[1] - plot.view.x[0]) > 0.5;
    plot.reading.style[right ? 'left' : 'right'] = '0.5rem';
    plot.reading.style[right ? 'right' : 'left'] = 'auto';
  };

  const xAt = (plot, event) => {
    const { left, width } = plot.field.getBoundingClientRect();
    const [from, to] = plot.view.x;
    return from + Math.min(1, Math.max(0, (event.clientX - left) / width)) * (to - from);
  };

  const closer = (plot, factor) => {
    const [from, to] = plot.view.x;
    const middle = plot.at ?? (from + to) / 2;
    const half = ((to - from) * factor) / 2;
    const whole = plot.x;
    if (half * 2 >= whole[1] - whole[0]) return zoom(null);
    const start = Math.min(Math.max(whole[0], middle - half), whole[1] - 2 * half);
    zoom([start, start + 2 * half]);
    read(plot, middle);
  };

  for (const plot of plots) {
    const { root, field } = plot;
    plot.cursor = element('div', 'cursor');
    plot.reading = element('output', 'reading');
    const chosen = element('div', 'window');
    chosen.hidden = true;
    plot.cursor.hidden = true;
    plot.reading.hidden = true;
    field.append(plot.cursor, chosen, plot.reading);
    root.tabIndex = 0;
    root.setAttribute('role', 'group');
    root.setAttribute('aria-roledescription', 'chart');
    let start = null;
    field.addEventListener('pointerdown', (event) => {
      if (event.button === 0 && event.pointerType !== 'touch') start = event.clientX;
    });
    field.addEventListener('pointermove', (event) => {
      read(plot, xAt(plot, event));
      const { left } = field.getBoundingClientRect();
      chosen.hidden = start === null || Math.abs(event.clientX - start) < DRAG;
      if (start !== null) {
        chosen.style.left = `${Math.min(start, event.clientX) - left}px`;
        chosen.style.width = `${Math.abs(event.clientX - start)}px`;
      }
    });
    addEventListener('pointerup', (event) => {
      if (start !== null && Math.abs(event.clientX - start) >= DRAG) {
        const ends = [xAt(plot, { clientX: start }), xAt(plot, event)].sort((a, b) => a - b);
        zoom(ends);
      }
      start = null;
      chosen.hidden = true;
    });
    field.addEventListener('pointerleave', () => {
      if (start === null) hide();
    });
    field.addEventListener('dblclick', () => zoom(null));
    root.addEventListener('blur', hide);
    root.addEventListener('keydown', (event) => {
      const { x } = plot.lines.find((line) => line.x.length > 0) ?? { x: [] };
      const inView = x.filter((value) => value >= plot.view.x[0] && value <= plot.view.x[1]);
      const now = plot.at === undefined ? -1 : inView.indexOf(plot.at);
      const acts = {
        ArrowRight: () => read(plot, inView[Math.min(inView.length - 1, now + 1)]),
        ArrowLeft: () => read(plot, inView[Math.max(0, now - 1)]),
        Home: () => read(plot, inView[0]),
        End: () => read(plot, inView.at(-1)),
        '+': () => closer(plot, 0.5),
        '=': () => closer(plot, 0.5),
        '-': () => closer(plot, 2),
        0: () => zoom(null),
        Escape: () => zoom(null),
      };
      if (acts[event.key] === undefined || event.ctrlKey || event.metaKey || event.altKey || inView.length === 0)
        return;
      event.preventDefault();
      acts[event.key]();
    });
  }
  for (const hint of document.querySelectorAll('.hint')) hint.hidden = false;
})();
