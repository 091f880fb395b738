import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeightRule,
  type IParagraphOptions,
  LineRuleType,
  Packer,
  PageBreak,
  PageNumber,
  PageOrientation,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { barFigures, barLengths, cellText } from '../../shared/reporting/document/cells.ts';
import type {
  DocumentBlock,
  DocumentChart,
  DocumentModel,
  DocumentTable,
} from '../../shared/reporting/document/model.ts';

/** Twentieths of a point, as Word counts lengths. */
const TWIPS_PER_MM = 1440 / 25.4;
const A4_MM = { short: 210, long: 297 };

interface Layout {
  readonly marginMm: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  };
  readonly title: TextStyle;
  readonly headings: readonly [TextStyle, TextStyle];
  readonly body: TextStyle;
  readonly table: TextStyle;
  readonly lineTwips: number;
  /** Two characters, as Chinese paragraphs begin. */
  readonly indentTwips: number;
}

interface TextStyle {
  readonly eastAsia: string;
  readonly latin: string;
  readonly halfPoints: number;
  readonly weight?: 'bold';
}

const LATIN = 'Times New Roman';

/**
 * 'official' follows GB/T 9704-2012: margins 37/35 mm above and below, 28/26 mm at the sides, title 2 号 小标宋, body
 * 3 号 仿宋, headings 黑体 and 楷体, 28 pt between lines. Fonts are named, never embedded: the reader's office has them.
 */
const layouts: Readonly<Record<DocumentModel['layout'], Layout>> = {
  official: {
    marginMm: { top: 37, right: 26, bottom: 35, left: 28 },
    title: { eastAsia: '方正小标宋简体', latin: LATIN, halfPoints: 44 },
    headings: [
      { eastAsia: '黑体', latin: LATIN, halfPoints: 32 },
      { eastAsia: '楷体_GB2312', latin: LATIN, halfPoints: 32 },
    ],
    body: { eastAsia: '仿宋_GB2312', latin: LATIN, halfPoints: 32 },
    table: { eastAsia: '仿宋_GB2312', latin: LATIN, halfPoints: 24 },
    lineTwips: 560,
    indentTwips: 640,
  },
  plain: {
    marginMm: { top: 20, right: 18, bottom: 20, left: 18 },
    title: { eastAsia: '黑体', latin: 'Arial', halfPoints: 36 },
    headings: [
      { eastAsia: '黑体', latin: 'Arial', halfPoints: 26 },
      { eastAsia: '黑体', latin: 'Arial', halfPoints: 23 },
    ],
    body: { eastAsia: '宋体', latin: LATIN, halfPoints: 21 },
    table: { eastAsia: '宋体', latin: LATIN, halfPoints: 20 },
    lineTwips: 340,
    indentTwips: 420,
  },
};

/** The document as the bytes of a .docx file. */
export async function wordBytes(model: DocumentModel): Promise<Uint8Array> {
  const layout = layouts[model.layout];
  const document = new Document({
    title: model.title,
    creator: '引线 Yinxian',
    sections: [
      {
        properties: { page: pageOf(model, layout) },
        footers: { default: pageNumbers(layout) },
        children: [
          ...titleOf(model, layout),
          ...model.blocks.flatMap((block) => blockOf(block, model, layout)),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function pageOf({ orientation }: DocumentModel, { marginMm }: Layout) {
  const { top, right, bottom, left } = marginMm;
  return {
    size: {
      // The library turns the page itself: width and height are given as upright.
      width: twips(A4_MM.short),
      height: twips(A4_MM.long),
      orientation: orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
    },
    margin: { top: twips(top), right: twips(right), bottom: twips(bottom), left: twips(left) },
  };
}

function twips(lengthMm: number): number {
  return Math.round(lengthMm * TWIPS_PER_MM);
}

function pageNumbers(layout: Layout): Footer {
  const { font } = runStyle(layout.body);
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], size: 24, font })],
      }),
    ],
  });
}

function titleOf(model: DocumentModel, layout: Layout): Paragraph[] {
  const title = textParagraphs(model.title, layout.title, {
    alignment: AlignmentType.CENTER,
    spacing: { after: 200 },
    keepNext: true,
  });
  if (model.subtitle === null) return title;
  return [
    ...title,
    ...textParagraphs(model.subtitle, layout.headings[1], {
      alignment: AlignmentType.CENTER,
      spacing: { after: 200 },
    }),
  ];
}

function blockOf(block: DocumentBlock, model: DocumentModel, layout: Layout): (Paragraph | Table)[] {
  const line = { line: layout.lineTwips, lineRule: LineRuleType.AT_LEAST };
  const indent = model.language === 'zh' ? { firstLine: layout.indentTwips } : {};
  switch (block.kind) {
    case 'heading':
      return textParagraphs(block.text, layout.headings[block.level - 1] ?? layout.body, {
        spacing: { ...line, before: 120 },
        indent: model.layout === 'official' ? indent : {},
        keepNext: true,
      });
    case 'paragraph':
      return textParagraphs(block.text, layout.body, {
        spacing: line,
        indent,
        alignment: AlignmentType.JUSTIFIED,
      });
    case 'list':
      return block.items.flatMap((item, place) =>
        textParagraphs(`${block.order === 'numbered' ? `${place + 1}.` : '·'} ${item}`, layout.body, {
          spacing: line,
          indent,
        }),
      );
    case 'fields':
      return [fieldTable(block.rows, layout), gap()];
    case 'table':
      return tableOf(block, layout);
    case 'chart':
      return chartOf(block, layout);
    case 'signature':
      return block.lines.flatMap((text) =>
        textParagraphs(text, layout.body, { alignment: AlignmentType.RIGHT, spacing: line }),
      );
    case 'pageBreak':
      return [new Paragraph({ children: [new PageBreak()] })];
  }
}

/** A table of so many rows stays on one page: each row is kept with the next. */
const SHORT_ROWS = 12;

function tableOf(table: DocumentTable, layout: Layout): (Paragraph | Table)[] {
  const isShort = table.rows.length <= SHORT_ROWS;
  const shares = table.columns.reduce((total, column) => total + column.share, 0);
  const widths = table.columns.map(({ share }) => (100 * share) / shares);
  const headings = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: table.columns.map((column, place) =>
      cellOf(
        column.heading,
        widths[place] ?? 0,
        { ...layout.table, weight: 'bold' },
        {
          alignment: AlignmentType.CENTER,
          keepNext: true,
        },
      ),
    ),
  });
  const rows = table.rows.map(
    (row, at) =>
      new TableRow({
        cantSplit: true,
        children: table.columns.map((column, place) =>
          cellOf(cellText(row[place] ?? null), widths[place] ?? 0, layout.table, {
            alignment: alignments[column.align],
            keepNext: isShort && at < table.rows.length - 1,
          }),
        ),
      }),
  );
  const caption =
    table.caption === null ? [] : textParagraphs(table.caption, layout.headings[1], captionSpacing);
  const notes = table.notes.flatMap((note) => textParagraphs(note, { ...layout.table, halfPoints: 18 }, {}));
  return [...caption, gridOf([headings, ...rows]), ...(notes.length > 0 ? notes : []), gap()];
}

/** Hundredths of a chart's width that its label, its longest bar and its figure take. */
const CHART = { label: 22, bar: 48, figure: 30 };
/** The bars of one label together. */
const GROUP_TWIPS = 300;
const BAR_COLOURS = ['1F3A5F', 'B9C3D1'] as const;

/** Bars are shaded cells of a grid of a hundred columns: every reader shows them, none needs a picture. */
function chartOf(chart: DocumentChart, layout: Layout): (Paragraph | Table)[] {
  const small = { ...layout.table, halfPoints: 18 };
  const lengths = barLengths(chart);
  const cell = (
    span: number,
    text: string,
    options: { readonly rowSpan?: number; readonly fill?: string } = {},
  ) =>
    new TableCell({
      columnSpan: span,
      rowSpan: options.rowSpan ?? 1,
      width: { size: span, type: WidthType.PERCENTAGE },
      verticalAlign: VerticalAlign.CENTER,
      margins: { top: 0, bottom: 0, left: 40, right: 40 },
      ...(options.fill === undefined
        ? {}
        : { shading: { type: ShadingType.CLEAR, fill: options.fill, color: 'auto' } }),
      children: textParagraphs(text, small, {}),
    });
  const rows = chart.bars.flatMap((bar, place) =>
    bar.values.map((_, series) => {
      const filled = Math.round(CHART.bar * (lengths[place]?.[series] ?? 0));
      const rowSpan = bar.values.length;
      return new TableRow({
        cantSplit: true,
        height: { value: GROUP_TWIPS / rowSpan, rule: HeightRule.EXACT },
        children: [
          ...(series === 0 ? [cell(CHART.label, bar.label, { rowSpan })] : []),
          ...(filled > 0 ? [cell(filled, '', { fill: BAR_COLOURS[series] ?? BAR_COLOURS[0] })] : []),
          ...(filled < CHART.bar ? [cell(CHART.bar - filled, '')] : []),
          ...(series === 0 ? [cell(CHART.figure, barFigures(chart, bar), { rowSpan })] : []),
        ],
      });
    }),
  );
  const line = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const borders = {
    top: line,
    bottom: line,
    left: line,
    right: line,
    insideHorizontal: line,
    insideVertical: line,
  };
  const width = { size: 100, type: WidthType.PERCENTAGE } as const;
  const grid = Array.from({ length: 100 }, () => 90);
  const notes = chart.notes.flatMap((note) => textParagraphs(note, small, {}));
  return [
    ...textParagraphs(chart.caption, layout.headings[1], captionSpacing),
    ...(rows.length === 0
      ? []
      : [new Table({ rows, width, columnWidths: grid, layout: TableLayoutType.FIXED, borders })]),
    ...notes,
    gap(),
  ];
}

const captionSpacing: IParagraphOptions = { keepNext: true, spacing: { before: 160, after: 80 } };

const alignments = {
  start: AlignmentType.LEFT,
  end: AlignmentType.RIGHT,
  centre: AlignmentType.CENTER,
} as const;

function fieldTable(rows: readonly { label: string; value: string }[], layout: Layout): Table {
  const label = { ...layout.table, weight: 'bold' } as const;
  const made = rows.map(
    (row) =>
      new TableRow({
        children: [cellOf(row.label, 24, label), cellOf(row.value, 76, layout.table)],
      }),
  );
  // Word refuses a table without a row.
  return gridOf(made.length > 0 ? made : [new TableRow({ children: [cellOf('', 100, label)] })]);
}

function gridOf(rows: readonly TableRow[]): Table {
  const line = { style: BorderStyle.SINGLE, size: 4, color: '808080' };
  return new Table({
    rows,
    width: { size: 100, type: WidthType.PERCENTAGE },
    layout: TableLayoutType.FIXED,
    borders: {
      top: line,
      bottom: line,
      left: line,
      right: line,
      insideHorizontal: line,
      insideVertical: line,
    },
  });
}

function cellOf(
  text: string,
  widthPercent: number,
  style: TextStyle,
  options: IParagraphOptions = {},
): TableCell {
  return new TableCell({
    width: { size: widthPercent, type: WidthType.PERCENTAGE },
    verticalAlign: VerticalAlign.CENTER,
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    children: textParagraphs(text, style, options),
  });
}

/** One paragraph for each line of the text: a line break within one would stretch in justified lines. */
function textParagraphs(text: string, style: TextStyle, options: IParagraphOptions): Paragraph[] {
  return withoutControls(text)
    .split('\n')
    .map(
      (line) => new Paragraph({ ...options, children: [new TextRun({ text: line, ...runStyle(style) })] }),
    );
}

/** XML 1.0 has no way to write most control characters: Word would refuse the file. */
function withoutControls(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').replaceAll(/[^\P{Cc}\n\t]|[\uFFFE\uFFFF]|\p{Surrogate}/gu, '');
}

function runStyle({ eastAsia, latin, halfPoints, weight }: TextStyle) {
  return {
    font: { ascii: latin, hAnsi: latin, eastAsia, cs: latin },
    size: halfPoints,
    bold: weight === 'bold',
  };
}

function gap(): Paragraph {
  return new Paragraph({ spacing: { line: 120, lineRule: LineRuleType.EXACT }, children: [] });
}
