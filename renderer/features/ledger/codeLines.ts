/** An entry of a pasted list. */
interface CodeLine {
  readonly code: string;
  readonly parentCode: string | null;
  readonly label: string;
}

/**
 * Reads a pasted list, one entry a line: '0101 名称', '0101<TAB>名称', '名称<TAB>0101' or a name alone, which is then its
 * own code. An entry whose code begins with that of an earlier, shorter one lies below it. A code that comes again is
 * left out.
 */
export function readCodeLines(text: string): CodeLine[] {
  const lines: CodeLine[] = [];
  const known = new Set<string>();
  for (const raw of text.split(/\r?\n/)) {
    const line = raw.trim();
    if (line === '') continue;
    const [first = '', ...rest] = line.split(/\t|\s{2,}|(?<=^[0-9A-Za-z.]+)\s+|\s+(?=[0-9.]+$)/);
    const second = rest.join(' ').trim();
    const isCode = (part: string) => /^[0-9A-Za-z.]{1,30}$/.test(part);
    const [code, label] =
      isCode(first) && second !== '' ? [first, second] : isCode(second) ? [second, first] : [line, line];
    if (known.has(code) || code.length > 60) continue;
    known.add(code);
    lines.push({ code, parentCode: parentOf(code, known), label: label.slice(0, 200) });
  }
  return lines;
}

function parentOf(code: string, known: ReadonlySet<string>): string | null {
  for (let length = code.length - 1; length > 0; length -= 1) {
    if (known.has(code.slice(0, length))) return code.slice(0, length);
  }
  return null;
}
