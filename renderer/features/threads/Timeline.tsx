import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { codeLabel } from '../../../shared/codes/index.ts';
import type { ThreadEventRow } from '../../../shared/contract/threads.ts';
import { threadStatuses } from '../../../shared/domain/thread.ts';
import { type Language, type Translate, useLanguage, useWords } from '../../i18n/words.ts';
import { useWrite } from '../../store/remote.ts';
import { Data } from '../../ui/Data.tsx';
import { ReasonDialog } from './ReasonDialog.tsx';
import { reasonWords } from './reasons.ts';
import { type TimelineEntry, timelineOf } from './timeline.ts';
import { type ThreadWord, words } from './words.ts';

/** What happened on a thread, newest first. Nothing is ever taken out: a reversal stands with what it turned back. */
export function Timeline({ events }: { events: readonly ThreadEventRow[] }): ReactNode {
  const t = useWords(words);
  const [turning, setTurning] = useState<string | null>(null);
  const reversing = useWrite('threads', 'reverse');
  const entries = timelineOf(events);
  return (
    <section className="work-section">
      <h2>{t('timeline.title')}</h2>
      {entries.length === 0 && <p className="quiet">{t('timeline.empty')}</p>}
      <ol className="timeline">
        {entries.map((entry) => (
          <Entry key={entry.event.id} entry={entry} onReverse={() => setTurning(entry.event.id)} />
        ))}
      </ol>
      <ReasonDialog
        open={turning !== null}
        title={t('timeline.reverseTitle')}
        hint={t('timeline.reverseWhy')}
        busy={reversing.busy}
        onCancel={() => setTurning(null)}
        onConfirm={async (reason) => {
          if (turning !== null) await reversing.run({ eventId: turning, reason });
          setTurning(null);
        }}
      />
    </section>
  );
}

function Entry({ entry, onReverse }: { entry: TimelineEntry; onReverse(): void }): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const { event, reversal, reversible } = entry;
  const isKnot = event.kind === 'stage' || event.kind === 'start';
  const names = ['timeline-entry', isKnot ? 'timeline-knot' : '', event.reversed ? 'timeline-reversed' : ''];
  return (
    <li className={names.filter((name) => name !== '').join(' ')}>
      <div className="timeline-head">
        <time dateTime={event.happenedOn}>{event.happenedOn}</time>
        <strong>{headline(event, t, language)}</strong>
        <span className="quiet">
          {event.actorName === null ? t('timeline.somebody') : <Data>{event.actorName}</Data>}
        </span>
        {event.reversed && <span className="timeline-mark">{t('timeline.reversed')}</span>}
        {reversible && (
          <Button type="text" size="small" className="timeline-turn" onClick={onReverse}>
            {t('timeline.reverse')}
          </Button>
        )}
      </div>
      {event.body !== null && (
        <p className="timeline-body">
          <Data>{event.kind === 'status' ? reasonWords(event.body, language) : event.body}</Data>
        </p>
      )}
      {event.attendees !== null && (
        <p className="quiet">
          <Data>{t('timeline.attendees', { people: event.attendees })}</Data>
        </p>
      )}
      {event.nextStep !== null && event.nextStepOn !== null && (
        <p className="quiet">
          <Data>{t('timeline.next', { step: event.nextStep, day: event.nextStepOn })}</Data>
        </p>
      )}
      {reversal !== null && (
        <p className="quiet">
          <Data>
            {t('timeline.reversedBy', {
              day: reversal.happenedOn,
              name: reversal.actorName ?? t('timeline.somebody'),
              reason: reversal.body ?? '—',
            })}
          </Data>
        </p>
      )}
    </li>
  );
}

function headline(event: ThreadEventRow, t: Translate<ThreadWord>, language: Language): string {
  const stage = (code: string | null) => (code === null ? '' : codeLabel('threadStage', code, language));
  if (event.kind === 'stage')
    return t('timeline.stage', { from: stage(event.fromStage), to: stage(event.toStage) });
  if (event.kind === 'status') {
    const status = threadStatuses.find((known) => known === event.activityKind);
    return status === undefined ? t('timeline.status') : t(`status.${status}`);
  }
  if (event.kind === 'contact' && event.activityKind !== null)
    return codeLabel('activityKind', event.activityKind, language);
  return t(`timeline.${event.kind}`);
}
