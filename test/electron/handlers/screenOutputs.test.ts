import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  meetingMinutes,
  taskLedger,
  taskSheet,
  weeklyBrief,
} from '../../../shared/reporting/dispatch/documents.ts';
import type { DocumentModel } from '../../../shared/reporting/document/model.ts';
import { visitSheet } from '../../../shared/reporting/visit/visitSheet.ts';
import { testToday } from '../../builders/catalogue.ts';
import { through } from '../../builders/door.ts';
import { anUnfiledOffice, HOW, TITLE, type UnfiledOffice } from '../../builders/unfiled.ts';

const project = path.join(import.meta.dirname, '../../..');

let office: UnfiledOffice;
const atEnd: (() => void)[] = [];
beforeAll(async () => {
  office = await anUnfiledOffice((clear) => atEnd.push(clear));
});
afterAll(() => {
  for (const clear of atEnd) clear();
});

type Language = 'zh' | 'en';
type Writer = (office: UnfiledOffice, language: Language) => Promise<DocumentModel>;

/** Documents that a screen writes by itself from what it was given. A new one must be put here. */
const written: Readonly<Record<string, Writer>> = {
  taskSheet: async ({ catalogue }, language) => {
    const { tasks } = await through(catalogue, 'dispatch', 'tasks', { of: 'all' });
    return taskSheet(tasks[0]!, '示范办公室', language);
  },
  taskLedger: async ({ catalogue }, language) => {
    const { tasks } = await through(catalogue, 'dispatch', 'tasks', { of: 'all' });
    return taskLedger(tasks, testToday, language);
  },
  meetingMinutes: async (one, language) => meetingMinutes(await meetingOf(one), language),
  weeklyBrief: async (one, language) => weeklyBrief(await meetingOf(one), testToday, language),
  visitSheet: async ({ catalogue, needId }, language) => {
    const need = await through(catalogue, 'records', 'get', { kind: 'need', id: needId });
    const facts = {
      officeName: '示范办公室',
      day: testToday,
      organisation: null,
      address: null,
      contact: null,
    };
    return visitSheet({ ...facts, need: { title: '示范需求', values: need.values } }, language);
  },
};

/** Walked with the letters and chat texts. */
const elsewhere = ['pairLetter'];

async function meetingOf({ catalogue }: UnfiledOffice) {
  const { meetings } = await through(catalogue, 'dispatch', 'meetings', {});
  return await through(catalogue, 'dispatch', 'meeting', { id: meetings[0]!.id });
}

beforeAll(async () => {
  const { catalogue, threadId } = office;
  const meeting = {
    title: '调度会',
    heldOn: testToday,
    place: null,
    chair: null,
    attendees: null,
    minutes: null,
  };
  const { id: meetingId } = await through(catalogue, 'dispatch', 'plan', meeting);
  await through(catalogue, 'dispatch', 'assign', {
    title: '督促签约',
    dueOn: '2026-07-31',
    meetingId,
    threadId,
  });
  const { id: otherId } = await through(catalogue, 'threads', 'start', {
    links: [
      { side: 'supply', targetKind: 'achievement', targetId: office.achievementId },
      { side: 'demand', targetKind: 'need', targetId: office.needId },
    ],
    title: TITLE,
  });
  await through(catalogue, 'threads', 'update', { id: otherId, patch: { transferMode: 'licence' } });
  catalogue.pass({ days: 60 });
});

test('every writer of a document is walked, here or through the contract', () => {
  const writers = sources('shared/reporting').flatMap(({ text }) =>
    text.split(/^export function /m).flatMap((part, place) => {
      const returned = part.match(/\): ([^\n]+) \{\n/)?.[1];
      return place > 0 && returned === 'DocumentModel' ? [part.match(/^\w+/)![0]] : [];
    }),
  );
  expect(writers.length).toBeGreaterThan(20);
  const handed = sources('electron/handlers')
    .concat(sources('shared/reporting/papers'))
    .map(({ text }) => text.replace(/^export function \w+/gmu, ''))
    .join('\n');
  const onScreens = writers.filter((name) => !new RegExp(`\\b${name}\\b`, 'u').test(handed));
  expect(onScreens.toSorted()).toEqual([...Object.keys(written), ...elsewhere].toSorted());
});

const cases = Object.keys(written).flatMap((name) =>
  (['zh', 'en'] as const).map((language) => [name, language] as const),
);
test.each(cases)('%s (%s) tells nothing of how an unfiled achievement is done', async (name, language) => {
  const text = JSON.stringify(await written[name]!(office, language));
  expect(text).not.toContain(HOW);
  expect(text.length).toBeGreaterThan(100);
});

function sources(folder: string): { text: string }[] {
  const root = path.join(project, folder);
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => ({ text: readFileSync(path.join(root, file), 'utf8') }));
}
