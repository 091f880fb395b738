import type { DocumentBlock, DocumentCell, DocumentChart, DocumentModel } from './model.ts';

const FEN_PER_WAN = 1_000_000;
const WAN_DIGITS = 6;

/**
 * A cell as people read it: 1,234,500,000 分 is '1,234.5' (万元, exact to the 分), a count is grouped, a share 0.123
 * is '12.3%'; nothing known is '—'. The unit of money belongs into the heading.
 */
export function cellText(cell: DocumentCell): string {
  if (cell === null) return '—';
  if (typeof cell === 'string') return cell;
  if ('fen' in cell) return grouped(cell.fen / FEN_PER_WAN, WAN_DIGITS);
  if ('count' in cell) return grouped(cell.count, 4);
  return `${grouped(cell.share * 100, 1)}%`;
}

function grouped(value: number, digits: number): string {
  return new Intl.NumberFormat('en-US', { maximumFractionDigits: digits }).format(value).replace('-', '−');
}

/**
 * The document as text for a chat: no tables, one line for each row, blank lines between parts. Whoever reads it
 * sees the same words and figures as on paper.
 */
export function documentText(model: DocumentModel): string {
  const parts = model.blocks.map((block) => blockText(block, model));
  return [model.title, ...(model.subtitle === null ? [] : [model.subtitle]), ...parts]
    .filter((part) => part !== '')
    .join('\n\n');
}

function blockText(block: DocumentBlock, model: DocumentModel): string {
  switch (block.kind) {
    case 'heading':
      return model.language === 'zh' ? `【${block.text}】` : block.text.toUpperCase();
    case 'paragraph':
      return block.text;
    case 'list':
      return block.items
        .map((item, place) => (block.order === 'numbered' ? `${place + 1}. ${item}` : `· ${item}`))
        .join('\n');
    case 'fields':
      return block.rows.map(({ label, value }) => `${label}${colon(model)}${value}`).join('\n');
    case 'table':
      return [
        ...(block.caption === null ? [] : [block.caption]),
        ...block.rows.map((row) =>
          row
            .map((cell, place) => `${block.columns[place]?.heading ?? ''} ${cellText(cell)}`)
            .join(separator(model)),
        ),
        ...block.notes,
      ].join('\n');
    case 'chart':
      return [
        block.caption,
        ...block.bars.map(({ label, values }) =>
          [label, ...values.map((value, place) => `${block.series[place] ?? ''} ${cellText(value)}`)].join(
            separator(model),
          ),
        ),
        ...block.notes,
      ].join('\n');
    case 'signature':
      return block.lines.join('\n');
    case 'pageBreak':
      return '';
  }
}

/** The figures of one label of a chart, each behind the name of its series: '本期 88 · 上年同期 0'. */
export function barFigures(
  { series }: Pick<DocumentChart, 'series'>,
  { values }: DocumentChart['bars'][number],
): string {
  return values.map((value, place) => `${series[place] ?? ''} ${cellText(value)}`).join(' · ');
}

/**
 * How long each bar of a chart is, 0…1 of the longest. A bar that would go below zero has no length: its figure
 * says what it is.
 */
export function barLengths({ bars }: DocumentChart): number[][] {
  const size = (value: DocumentChart['bars'][number]['values'][number]) =>
    Math.max(0, 'fen' in value ? value.fen : value.count);
  const longest = Math.max(0, ...bars.flatMap(({ values }) => values.map(size)));
  return bars.map(({ values }) => values.map((value) => (longest === 0 ? 0 : size(value) / longest)));
}

function colon({ language }: DocumentModel): string {
  return language === 'zh' ? '：' : ': ';
}

function separator({ language }: DocumentModel): string {
  return language === 'zh' ? '，' : ', ';
}
