import { fork } from 'node:child_process';
import { SpreadsheetRefused } from '../../shared/importing/refusals.ts';
import type { ParsedTable } from '../../shared/importing/table.ts';
import type { FileFacts, ParseRequest, ParserAnswer } from './spreadsheetMessages.ts';

const parserHeapMegabytes = 512;
const timeLimitMs = 60_000;

/** A parsing child as its caller sees it, whichever way it was started. */
export interface ParserProcess {
  send(request: ParseRequest): void;
  onAnswer(listener: (answer: ParserAnswer) => void): void;
  /** Called once, when the process is gone: after a kill, a crash or its own end. */
  onExit(listener: () => void): void;
  kill(): void;
}

/** Starts a parsing child. In Electron with runAsNode off only utilityProcess may do that. */
export type SpawnParser = () => ParserProcess;

/** Starts the parsing child as a Node process. @param entryPath of spreadsheet.ts or its bundle */
export function nodeParserSpawner(entryPath: string): SpawnParser {
  return () => {
    const child = fork(entryPath, [], {
      execArgv: [`--max-old-space-size=${parserHeapMegabytes}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    return {
      send: (request) => void child.send(request, () => undefined),
      onAnswer: (listener) => void child.on('message', (message) => listener(message as ParserAnswer)),
      onExit: (listener) => {
        child.once('exit', listener);
        child.once('error', listener);
      },
      kill: () => void child.kill('SIGKILL'),
    };
  };
}

/** A file that was read: how, and its tables in the order of the workbook. */
export interface ParsedSpreadsheet {
  facts: FileFacts;
  tables: ParsedTable[];
}

interface ParseOptions {
  spawnParser: SpawnParser;
  signal?: AbortSignal;
  /** Told after every chunk how many rows have arrived so far, over all sheets. */
  onProgress?: (rowsRead: number) => void;
  /** Only tests wait shorter than a minute. */
  timeLimitMs?: number;
}

/**
 * Reads one spreadsheet or text file in a child process of its own, which is killed when the signal aborts or
 * the time is up. Nothing of a refused file is returned.
 * @throws SpreadsheetRefused with the reason, also when the child crashed (READING_CRASHED), took too long
 *   (READING_TIMED_OUT) or was cancelled (READING_CANCELLED)
 */
export function parseSpreadsheet(request: ParseRequest, options: ParseOptions): Promise<ParsedSpreadsheet> {
  const limitMs = options.timeLimitMs ?? timeLimitMs;
  return new Promise((resolve, reject) => {
    if (options.signal?.aborted) {
      reject(new SpreadsheetRefused('READING_CANCELLED'));
      return;
    }
    const child = options.spawnParser();
    const finish = (settle: () => void): void => {
      clearTimeout(timer);
      options.signal?.removeEventListener('abort', cancel);
      child.kill();
      settle();
    };
    const refuse = (error: SpreadsheetRefused): void => finish(() => reject(error));
    const cancel = (): void => refuse(new SpreadsheetRefused('READING_CANCELLED'));
    const timer = setTimeout(
      () => refuse(new SpreadsheetRefused('READING_TIMED_OUT', { limitSeconds: limitMs / 1000 })),
      limitMs,
    );
    options.signal?.addEventListener('abort', cancel, { once: true });

    const collected = new AnswerCollector();
    child.onAnswer((answer) => {
      if (answer.kind === 'refused') refuse(new SpreadsheetRefused(answer.code, answer.params));
      else if (answer.kind === 'end') finish(() => resolve(collected.result()));
      else {
        collected.take(answer);
        if (answer.kind === 'rows') options.onProgress?.(collected.rowsRead);
      }
    });
    child.onExit(() => refuse(new SpreadsheetRefused('READING_CRASHED')));
    child.send(request);
  });
}

class AnswerCollector {
  rowsRead = 0;
  readonly #tables: ParsedTable[] = [];
  #facts: FileFacts = { type: 'text', encoding: null, separator: null, warnings: [] };

  take(answer: Exclude<ParserAnswer, { kind: 'end' | 'refused' }>): void {
    if (answer.kind === 'facts') this.#facts = answer.facts;
    else if (answer.kind === 'table') {
      const { sheetName, hidden, merges } = answer;
      this.#tables.push({ sheetName, hidden, merges, rows: [] });
    } else {
      this.#tables.at(-1)?.rows.push(...answer.rows);
      this.rowsRead += answer.rows.length;
    }
  }

  result(): ParsedSpreadsheet {
    return { facts: this.#facts, tables: this.#tables };
  }
}
