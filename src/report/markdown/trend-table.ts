import type { Trend } from '../model/trend-model.js';
import { trendChanges, trendNotes, trendRows, trendTitle } from '../tables/trend-rows.js';
import { MARKDOWN, unbroken } from './markup.js';

/** The trend of a base as Markdown: what changed and by which commit, then a row a series. */
export function renderTrendTable(trend: Trend): string {
  const rows = trendRows(trend, MARKDOWN).map(({ name, first, now, growth, spark }) => {
    const cells = [name, first, now, growth].map(unbroken);
    return `| ${[...cells, spark === '' ? '' : `\`${spark}\``].join(' | ')} |`;
  });
  return `${[
    `### ${trendTitle(trend, MARKDOWN)}`,
    trendChanges(trend, MARKDOWN)
      .map((change) => `* ${change}`)
      .join('\n'),
    rows.length === 0
      ? ''
      : [
          '| series | first | now | growth /1000 req | steady-state level |',
          '| --- | ---: | ---: | ---: | --- |',
          ...rows,
        ].join('\n'),
    ...trendNotes(trend),
  ]
    .filter((part) => part !== '')
    .join('\n\n')}\n`;
}
