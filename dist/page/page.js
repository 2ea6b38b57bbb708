/**
 * Draws the charts of the report's page. Runs in the reader's browser, after uPlot; everything it shows comes from the
 * page's own JSON and is set as numbers or as text, never as markup.
 */
(() => {
  const charts = JSON.parse(document.getElementById('charts').textContent);
  const styles = getComputedStyle(document.documentElement);
  const colour = (name) => styles.getPropertyValue(name).trim();
  const GRID = { stroke: colour('--line'), width: 1 };
  const HEIGHT = 180;

  /** A value in the reader's words: bytes as MiB, the rest as it is. */
  const shown = (unit) => (_plot, value) => {
    if (value === null || value === undefined) return '–';
    return unit === 'bytes' ? `${value.toFixed(2)} MiB` : value.toLocaleString('en');
  };

  /** The range of the readings with some air, and never less than `least`. */
  const range = (least) => (_plot, low, high) => {
    const span = Math.max((high - low) * 1.1, least, Math.abs(high) * 1e-6, 1e-3);
    const middle = (low + high) / 2;
    return [middle - span / 2, middle + span / 2];
  };

  const draw = ({ id, unit, x, leastSpan, lines }) => {
    const place = document.getElementById(id);
    const width = () => place.clientWidth;
    const plot = new uPlot(
      {
        width: width(),
        height: HEIGHT,
        cursor: { sync: { key: 'memdrift' } },
        scales: { x: { time: false }, y: { range: range(leastSpan) } },
        axes: [
          { stroke: colour('--quiet'), grid: GRID, ticks: GRID, label: 'requests', labelSize: 18 },
          {
            stroke: colour('--quiet'),
            grid: GRID,
            ticks: GRID,
            size: 70,
            values: (_plot, values) => values.map((value) => value.toLocaleString('en')),
          },
        ],
        series: [
          {
            label: 'requests',
            value: (_plot, value) => (value === null ? '–' : Math.round(value).toLocaleString('en')),
          },
          ...lines.map(({ label, tone }) => ({
            label,
            stroke: colour(`--${tone}`),
            width: 2,
            points: { size: 5 },
            spanGaps: false,
            value: shown(unit),
          })),
        ],
      },
      [x, ...lines.map(({ values }) => values)],
      place,
    );
    return () => plot.setSize({ width: width(), height: HEIGHT });
  };

  const resizes = charts.map(draw);
  addEventListener('resize', () => {
    for (const resize of resizes) resize();
  });
})();
