import type { Sheet, SheetCell } from '../../shared/reporting/sheet.ts';
import { packText, zipArchive } from './zipWriter.ts';

/**
 * Sheets as the bytes of an .xlsx file (ECMA-376). Every cell is written with its type: a text that begins with
 * = or + stays a text, so nothing that a record holds can become a formula.
 *
 * Written here because the thread that writes lists also answers every save: a library that builds the file in
 * one go held it for half a minute and a gigabyte at 100,000 rows of 20 columns; row by row it takes seconds,
 * and `sheet.rows` may pause to let others in.
 */
export async function workbookBytes(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const formats = new NumberFormats();
  const bodies = [];
  for (const [index, sheet] of sheets.entries())
    bodies.push(await packText(`xl/${sheetPath(index)}`, sheetXml(sheet, formats)));
  const parts: [name: string, xml: string][] = [
    ['[Content_Types].xml', contentTypes(sheets.length)],
    ['_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']])],
    ['xl/workbook.xml', workbookXml(sheets)],
    [
      'xl/_rels/workbook.xml.rels',
      relations([
        ...sheets.map((_sheet, index) => ['worksheet', sheetPath(index)] as const),
        ['styles', 'styles.xml'],
      ]),
    ],
    ['xl/styles.xml', stylesXml(formats)],
  ];
  const packed = await Promise.all(parts.map(([name, xml]) => packText(name, [xml])));
  return zipArchive([...packed, ...bodies]);
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Excel refuses the whole file when a cell is longer. */
const MAX_CELL_LENGTH = 32_767;
/** Rows are handed on in pieces of about this many characters. */
const PIECE_LENGTH = 64_000;
/** Styles of stylesXml: 0 plain, 1 strong, 2 open in a locked sheet, then one for each number format. */
const STRONG_STYLE = 1;
const OPEN_STYLE = 2;
const FIRST_FORMAT_STYLE = 3;
/** Ids below are Excel's own. */
const FIRST_FORMAT_ID = 164;

/** The number formats a workbook uses, each with a style of its own. */
class NumberFormats {
  readonly #styles = new Map<string, number>();

  styleOf(format: string): number {
    const known = this.#styles.get(format);
    if (known !== undefined) return known;
    const style = FIRST_FORMAT_STYLE + this.#styles.size;
    this.#styles.set(format, style);
    return style;
  }

  all(): string[] {
    return [...this.#styles.keys()];
  }
}

async function* sheetXml(sheet: Sheet, formats: NumberFormats): AsyncGenerator<string> {
  let piece = `${XML}<worksheet xmlns="${MAIN}">${viewXml(sheet)}${columnsXml(sheet)}<sheetData>`;
  let number = 0;
  for await (const row of sheet.rows) {
    number += 1;
    piece += `<row r="${number}">`;
    for (const [column, cell] of row.entries())
      piece += cellXml(cell, `${columnName(column)}${number}`, formats);
    piece += '</row>';
    if (piece.length < PIECE_LENGTH) continue;
    yield piece;
    piece = '';
  }
  yield `${piece}</sheetData>${lockXml(sheet)}${choicesXml(sheet)}</worksheet>`;
}

function cellXml(cell: SheetCell, place: string, formats: NumberFormats): string {
  if (cell === null) return '';
  if ('number' in cell) {
    const style = cell.open ? OPEN_STYLE : formats.styleOf(cell.format);
    return `<c r="${place}" s="${style}"><v>${cell.number}</v></c>`;
  }
  const value = cell.text.slice(0, MAX_CELL_LENGTH);
  if (value === '') return cell.open ? `<c r="${place}" s="${OPEN_STYLE}"/>` : '';
  const style = cell.open ? ` s="${OPEN_STYLE}"` : cell.strong ? ` s="${STRONG_STYLE}"` : '';
  return `<c r="${place}" t="inlineStr"${style}><is><t xml:space="preserve">${escapeXml(value)}</t></is></c>`;
}

function lockXml({ locked }: Sheet): string {
  return locked
    ? '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"/>'
    : '';
}

function choicesXml({ choices = [] }: Sheet): string {
  if (choices.length === 0) return '';
  const rules = choices.map(({ column, firstRow, lastRow, list }) => {
    const letter = columnName(column);
    const listed = columnName(list.column);
    const source = `'${list.sheet.replaceAll("'", "''")}'!$${listed}$1:$${listed}$${list.count}`;
    // The rule helps to choose; what is written by hand is named on return and not refused here.
    return `<dataValidation type="list" allowBlank="1" showErrorMessage="0" sqref="${letter}${firstRow}:${letter}${lastRow}"><formula1>${escapeXml(source)}</formula1></dataValidation>`;
  });
  return `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`;
}

function viewXml({ stickyRows }: Sheet): string {
  if (stickyRows === 0) return '';
  const pane = `<pane ySplit="${stickyRows}" topLeftCell="A${stickyRows + 1}" activePane="bottomLeft" state="frozen"/>`;
  return `<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>`;
}

function columnsXml({ widths }: Sheet): string {
  if (widths.length === 0) return '';
  const columns = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  return `<cols>${columns.join('')}</cols>`;
}

/** A, B, … Z, AA, AB … @param index 0 for the first column */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

function workbookXml(sheets: readonly Sheet[]): string {
  const list = sheets.map(
    ({ name, hidden }, index) =>
      `<sheet name="${escapeXml(name)}" sheetId="${index + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${index + 1}"/>`,
  );
  return `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${list.join('')}</sheets></workbook>`;
}

function stylesXml(formats: NumberFormats): string {
  const codes = formats.all();
  const numberFormats = codes.map(
    (code, index) => `<numFmt numFmtId="${FIRST_FORMAT_ID + index}" formatCode="${escapeXml(code)}"/>`,
  );
  const styles = codes.map(
    (_code, index) =>
      `<xf numFmtId="${FIRST_FORMAT_ID + index}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
  );
  const font = '<sz val="11"/><name val="Calibri"/>';
  const plain = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>';
  const strong = '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>';
  const open =
    '<xf numFmtId="0" fontId="0" fillId="2" borderId="0" xfId="0" applyFill="1" applyProtection="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/><protection locked="0"/></xf>';
  return [
    `${XML}<styleSheet xmlns="${MAIN}">`,
    codes.length > 0 ? `<numFmts count="${codes.length}">${numberFormats.join('')}</numFmts>` : '',
    `<fonts count="2"><font>${font}</font><font><b/>${font}</font></fonts>`,
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFF8E1"/></patternFill></fill></fills>',
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${FIRST_FORMAT_STYLE + codes.length}">${plain}${strong}${open}${styles.join('')}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
  ].join('');
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const list = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`;
}

function contentTypes(sheetCount: number): string {
  const override = (part: string, type: string) =>
    `<Override PartName="${part}" ContentType="${CONTENT}.${type}+xml"/>`;
  const sheets = Array.from({ length: sheetCount }, (_none, index) =>
    override(`/xl/${sheetPath(index)}`, 'worksheet'),
  );
  return [
    `${XML}<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    override('/xl/workbook.xml', 'sheet.main'),
    override('/xl/styles.xml', 'styles'),
    ...sheets,
    '</Types>',
  ].join('');
}

function sheetPath(index: number): string {
  return `worksheets/sheet${index + 1}.xml`;
}

// XML 1.0 has no place for most control characters nor for half a surrogate pair: the file would not open.
function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
