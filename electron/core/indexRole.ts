import { openForReading } from '../../db/open.ts';
import { openSearchForFilling } from '../../db/search/searchDb.ts';
import { handlerOf } from '../handlers/registry.ts';
import { MatchingDesk } from '../services/matchingDesk.ts';
import type { MatchingPort } from '../services/matchingPort.ts';
import { SearchIndex } from '../services/searchIndex.ts';
import { StrongPairFinder } from '../services/strongPairFinder.ts';
import { bridgeFinder } from '../services/thesaurusFinder.ts';
import { admit } from './door.ts';
import { jobControls } from './jobControls.ts';
import type { FromWorker, WorkerSetup } from './messages.ts';
import { readContext } from './readContext.ts';
import type { RoleRunner } from './roleRunner.ts';

const STATE_EVERY_MS = 500;

/** Keeps search and matching up to date and answers what is asked of them. */
export async function openIndexRole(
  setup: WorkerSetup,
  send: (message: FromWorker) => void,
): Promise<RoleRunner> {
  const db = openForReading(setup.folder.catalogue);
  const base = readContext(setup, db);
  const searchFile = openSearchForFilling(setup.folder.search);
  const search = new SearchIndex(db, searchFile);
  const desk = new MatchingDesk(db, setup.folder, {
    timeZone: () => base.settings().timeZone,
    onSuccession: () => pairs.startOver(),
  });
  const pairs = new StrongPairFinder(db, searchFile, () => desk.present, base.today);
  const jobs = new Map<string, AbortController>();
  let working = false;
  let closed = false;
  let toldMs = 0;

  // Search and matching fill side by side; pairs are looked for when both are done.
  function workOnce(): boolean {
    const searched = search.step();
    const matched = desk.step();
    return searched || matched || pairs.step();
  }

  async function catchUp(): Promise<void> {
    if (working) return;
    working = true;
    try {
      // Built before anybody asks for reasons: the first one would wait for it.
      if (!closed) bridgeFinder(db);
      while (!closed && workOnce()) {
        tellState();
        await new Promise((resolve) => setImmediate(resolve));
      }
    } catch (error) {
      console.error('index:', error);
    } finally {
      working = false;
    }
    tellState('now');
    learn();
    tellState('now');
  }

  // A damaged catalogue must not end this worker: what is already known still answers.
  function learn(): void {
    try {
      if (!closed) desk.learnIfDue(() => void catchUp());
    } catch (error) {
      console.error('index:', error);
    }
  }

  function tellState(when?: 'now'): void {
    const nowMs = performance.now();
    if (closed || (!when && nowMs - toldMs < STATE_EVERY_MS)) return;
    toldMs = nowMs;
    send({ type: 'event', event: { type: 'index', state: desk.state() } });
  }

  setImmediate(() => void catchUp());
  return {
    async answer(call) {
      const controller = new AbortController();
      jobs.set(call.jobId, controller);
      const controls = jobControls(call.jobId, controller.signal, send);
      try {
        return await admit({
          name: call.name,
          input: call.input,
          role: call.role,
          context: { ...base, ...controls, role: call.role, matching: portOf(desk) },
          handler: handlerOf(call.name),
        });
      } finally {
        jobs.delete(call.jobId);
      }
    },
    receive: (message) => {
      if (message.type === 'committed') void catchUp();
      else if (message.type === 'cancel') jobs.get(message.jobId)?.abort();
    },
    close: async () => {
      closed = true;
      for (const controller of jobs.values()) controller.abort();
      await desk.stop();
      searchFile.close();
      db.close();
    },
  };
}

// Which engine answers may change between two calls, never within one.
function portOf(desk: MatchingDesk): MatchingPort {
  const { present } = desk;
  return {
    state: () => desk.state(),
    rank: (question, looksFor, options) => present.rank(question, looksFor, options),
    rankNeeds: (needIds, today) => present.rankNeeds(needIds, today),
    scoreOne: (question, looksFor, id, today) => present.scoreOne(question, looksFor, id, today),
    compare: (question, looksFor, ids, today) => present.compare(question, looksFor, ids, today),
    weights: () => present.weights(),
    find: (id) => present.find(id),
    sideOf: (id) => present.sideOf(id),
    idsOf: (side) => present.idsOf(side),
  };
}
