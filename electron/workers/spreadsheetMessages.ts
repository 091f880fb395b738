import type { RefusalCode, RefusalParams } from '../../shared/importing/refusals.ts';
import type { Cell, MergedBlock } from '../../shared/importing/table.ts';

/** Encodings a text file may be read in; the user can choose one of them in the preview. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';

export type Separator = ',' | '\t' | ';' | '|';

/** What the caller asks of the parsing child: one file, one answer, then the child ends. */
export interface ParseRequest {
  path: string;
  /** Chosen by the user; guessed when null. */
  encoding: TextEncoding | null;
  /** Chosen by the user; guessed when null. */
  separator: Separator | null;
}

/** Something the user should know about a file that was read all the same. */
export type ReadingWarning =
  | 'HAS_MACROS'
  | 'HAS_EXTERNAL_LINKS'
  | 'QUOTES_TAKEN_LITERALLY'
  | 'UNREADABLE_CHARACTERS';

/** How the file was read. Encoding and separator are null for all but text. */
export interface FileFacts {
  /** Of a 'document' (Word) the last table may be named 'text': its paragraphs. A 'pdf' has one table of lines. */
  type: 'workbook' | 'document' | 'pdf' | 'text';
  encoding: TextEncoding | null;
  separator: Separator | null;
  warnings: ReadingWarning[];
}

/** What the child answers: facts, then each table followed by its rows in chunks, then the end or a refusal. */
export type ParserAnswer =
  | { kind: 'facts'; facts: FileFacts }
  | { kind: 'table'; sheetName: string; hidden: boolean; merges: MergedBlock[] }
  | { kind: 'rows'; rows: Cell[][] }
  | { kind: 'end' }
  | { kind: 'refused'; code: RefusalCode; params: RefusalParams };
