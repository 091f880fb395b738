/**
 * Rows as cells for the clipboard: tab-separated, quoted the way Excel and WPS read them back (a cell with a
 * tab, a line break or a quote stands in quotes). A cell that a spreadsheet would take for a formula is kept
 * as text by a leading apostrophe.
 */
export function asClipboardCells(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(cell).join('\t')).join('\r\n');
}

function cell(text: string): string {
  const safe = /^[=+\-@]/.test(text) && !/^[+-]?[\d.,]+%?$/.test(text) ? `'${text}` : text;
  return /[\t\r\n"]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
