import type { NoticeRow } from '../../contract/process.ts';
import type { DocumentBlock } from '../document/model.ts';
import { joined } from '../joined.ts';
import { listTable } from './table.ts';
import { dossierWord } from './words.ts';

/** Notices, each with what was said against it. */
export function noticesTable(notices: readonly NoticeRow[], language: 'zh' | 'en'): DocumentBlock {
  const say = dossierWord(language);
  return listTable(
    language,
    [
      ['what', 2],
      ['content', 4],
      ['place', 3],
      ['from', 2],
      ['until', 2],
      ['objections', 4],
      ['state', 2],
    ],
    notices.map(({ values, endOn, objections, reversed }) => [
      say(values.kind),
      values.title,
      values.place,
      values.startOn,
      endOn,
      joined(
        objections.map(
          ({ happenedOn, partyName, body, closedBy }) =>
            `${happenedOn} ${partyName ?? ''} ${body} → ${closedBy ?? say('open')}`,
        ),
        language,
      ),
      say(reversed ? 'reversed' : 'standing'),
    ]),
  );
}
