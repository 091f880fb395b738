import type { UtilityProcess, utilityProcess } from 'electron';
import type { ParserProcess, SpawnParser } from '../workers/parseSpreadsheet.ts';
import type { ParserAnswer } from '../workers/spreadsheetMessages.ts';

const heapFlag = '--max-old-space-size=512';

/**
 * Starts parsing children as utility processes: with the runAsNode fuse off the program's own binary is no Node
 * that could be forked.
 * @param entryFile the bundle of spreadsheet.ts as a real file outside the archive
 */
export function utilityParserSpawner(
  processes: Pick<typeof utilityProcess, 'fork'>,
  entryFile: string,
): SpawnParser {
  return () => {
    const child = processes.fork(entryFile, [], {
      serviceName: 'yinxian-spreadsheet',
      stdio: 'ignore',
      // Chromium hands only --js-flags on to V8; Node's own spelling is for what process.execArgv shows.
      execArgv: [`--js-flags=${heapFlag}`, heapFlag],
    });
    return parserProcess(child);
  };
}

function parserProcess(child: UtilityProcess): ParserProcess {
  let isGone = false;
  child.once('exit', () => {
    isGone = true;
  });
  return {
    send: (request) => child.postMessage(request),
    onAnswer: (listener) => void child.on('message', (message: ParserAnswer) => listener(message)),
    onExit: (listener) => void child.once('exit', () => listener()),
    kill() {
      if (!isGone) child.kill();
    },
  };
}
