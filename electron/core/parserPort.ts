import { nodeParserSpawner, type ParserProcess, type SpawnParser } from '../workers/parseSpreadsheet.ts';
import type { ParserAnswer } from '../workers/spreadsheetMessages.ts';
import type { FromWorker, ParserPort, ToWorker } from './messages.ts';

type ParserMessage = Extract<ToWorker, { type: 'parserAnswer' | 'parserExit' }>;

/**
 * How this worker starts parsing children: by forking, or, in Electron, by asking the main process, because with
 * the runAsNode fuse off only its utilityProcess may start any.
 */
export function parserPort(
  setting: ParserPort,
  send: (message: FromWorker) => void,
): { spawn: SpawnParser; receive(message: ParserMessage): void } {
  if (setting.start === 'fork')
    return { spawn: nodeParserSpawner(setting.entryPath), receive: () => undefined };
  const listeners = new Map<number, { answer: (answer: ParserAnswer) => void; exit: () => void }>();
  let lastId = 0;
  return {
    spawn(): ParserProcess {
      lastId += 1;
      const parserId = lastId;
      const heard = { answer: (_answer: ParserAnswer) => {}, exit: () => {} };
      listeners.set(parserId, heard);
      send({ type: 'parserStart', parserId });
      return {
        send: (request) => send({ type: 'parserRequest', parserId, request }),
        onAnswer: (listener) => {
          heard.answer = listener;
        },
        onExit: (listener) => {
          heard.exit = listener;
        },
        kill: () => send({ type: 'parserKill', parserId }),
      };
    },
    receive(message) {
      if (message.type === 'parserAnswer') listeners.get(message.parserId)?.answer(message.answer);
      else {
        listeners.get(message.parserId)?.exit();
        listeners.delete(message.parserId);
      }
    },
  };
}
