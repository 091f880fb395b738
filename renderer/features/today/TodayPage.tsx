import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useLanguage, useWords } from '../../i18n/words.ts';
import { useJottingSheet } from '../../store/jotting.ts';
import { useLive } from '../../store/live.ts';
import { type OutputFor, useRead } from '../../store/remote.ts';
import { Data } from '../../ui/Data.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { weekday } from '../../ui/format.ts';
import { LevelMark } from '../../ui/LevelMark.tsx';
import { LightMark } from '../../ui/LightMark.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ShortcutHint } from '../../ui/ShortcutHint.tsx';
import { useShortcut } from '../../ui/shortcuts.ts';
import { ClockGroups } from '../clocks/ClockGroups.tsx';
import { StartChoices } from '../firstRun/StartChoices.tsx';
import { JottingList } from '../jotting/JottingList.tsx';
import { GiveStep, StepActions, WaitingActions } from './RowActions.tsx';
import { ThreadItem, WaitingMark } from './ThreadItem.tsx';
import { TodayCounts } from './TodayCounts.tsx';
import { TodayFigures } from './TodayFigures.tsx';
import { TodayList } from './TodayList.tsx';
import { WhoseFilter } from './WhoseFilter.tsx';
import { useWhose } from './whoseStore.ts';
import { words } from './words.ts';
import './today.css';

type Today = OutputFor<'overview', 'today'>;

/** 今日: what is due, who waits, what is stuck, what is new and strong. */
export function TodayPage(): ReactNode {
  const t = useWords(words);
  const session = useRead('session', 'state', {}).data;
  const whose = useWhose((state) => state.whose);
  const language = useLanguage();
  const overview = useRead('overview', 'today', { whose }, { whileAsking: 'keepPrevious' });
  const jot = useJottingSheet((state) => state.open);
  useShortcut({ keys: 'j', label: t('next') }, () => moveFocus(1));
  useShortcut({ keys: 'k', label: t('previous') }, () => moveFocus(-1));
  if (overview.error !== null) {
    return (
      <div className="page">
        <ErrorNote error={overview.error} onRetry={() => void overview.refetch()} />
      </div>
    );
  }
  if (overview.data === undefined || session === undefined) return null;
  const { today } = session;
  const isEmpty = Object.values(overview.data.counts).every((count) => count === 0);
  return (
    <div className="page">
      <PageHeader
        title={t('title')}
        note={`${today} ${weekday(today, language)}`}
        actions={
          <>
            {!isEmpty && <WhoseFilter session={session} />}
            <Button onClick={jot}>
              {t('jot')} <ShortcutHint keys="mod+j" />
            </Button>
          </>
        }
      />
      {isEmpty && <JottingList />}
      {isEmpty ? <StartChoices /> : <Desk overview={overview.data} today={today} />}
    </div>
  );
}

function Desk({ overview, today }: { overview: Today; today: string }): ReactNode {
  const t = useWords(words);
  const whose = useWhose((state) => state.whose);
  const clocks = useRead('clocks', 'due', { whose }, { whileAsking: 'keepPrevious' }).data;
  const jottings = useRead('jottings', 'open', {}).data?.jottings.length ?? 0;
  return (
    <>
      <TodayCounts
        counts={[
          { name: 'jottings', count: jottings },
          { name: 'due', count: overview.due.length },
          { name: 'waiting', count: overview.waiting.length },
          { name: 'stuck', count: overview.stuck.length },
          { name: 'withoutNextStep', count: overview.withoutNextStep.length },
          { name: 'clocks', count: clocks?.total ?? 0 },
          { name: 'tasks', count: overview.tasks.length },
          { name: 'strong', count: overview.strongPairs.length },
        ]}
      />
      <div className="today-columns">
        <div>
          <JottingList />
          <TodayList
            name="due"
            title={t('due')}
            none={t('dueNone')}
            items={overview.due}
            render={(card) => (
              <ThreadItem
                key={card.id}
                card={card}
                today={today}
                actions={<StepActions card={card} today={today} />}
              />
            )}
          />
          <TodayList
            name="waiting"
            title={t('waiting')}
            none={t('waitingNone')}
            items={overview.waiting}
            render={(card) => (
              <ThreadItem
                key={card.id}
                card={card}
                today={today}
                waits={<WaitingMark card={card} />}
                actions={<WaitingActions card={card} today={today} />}
              />
            )}
          />
          {stepLists.map((key) => (
            <TodayList
              key={key}
              name={key}
              title={t(key)}
              none={t(`${key}None`)}
              items={overview[key]}
              render={(card) => (
                <ThreadItem
                  key={card.id}
                  card={card}
                  today={today}
                  actions={
                    card.nextStep === null ? (
                      <GiveStep card={card} today={today} />
                    ) : (
                      <StepActions card={card} today={today} />
                    )
                  }
                />
              )}
            />
          ))}
        </div>
        <aside>
          {clocks !== undefined && <ClockGroups groups={clocks.groups} total={clocks.total} />}
          <Tasks tasks={overview.tasks} />
          <StrongPairs pairs={overview.strongPairs} />
          <Housekeeping overview={overview} />
          <TodayFigures overview={overview} />
        </aside>
      </div>
    </>
  );
}

const stepLists = ['stuck', 'withoutNextStep'] as const;

function Tasks({ tasks }: { tasks: Today['tasks'] }): ReactNode {
  const t = useWords(words);
  return (
    <TodayList
      name="tasks"
      title={t('tasks')}
      none={t('tasksNone')}
      items={tasks}
      render={(task) => (
        <li key={task.id}>
          <Link href={`/dispatch/tasks/${task.id}`} className="today-item today-item-line" data-today-item="">
            <Data>{task.title}</Data>
            <span>
              <LightMark light={task.light} /> {task.dueOn}
            </span>
          </Link>
        </li>
      )}
    />
  );
}

function StrongPairs({ pairs }: { pairs: Today['strongPairs'] }): ReactNode {
  const t = useWords(words);
  const phase = useLive((state) => state.index?.phase);
  return (
    <TodayList
      name="strong"
      title={t('strongPairs')}
      none={t(phase === 'building' ? 'strongPairsBuilding' : 'strongPairsNone')}
      items={pairs}
      render={(pair) => (
        <li key={`${pair.needId} ${pair.achievementId}`}>
          <Link href={`/match/need/${pair.needId}`} className="today-item today-pair" data-today-item="">
            <Data className="today-pair-need">{pair.needTitle}</Data>
            <LevelMark level={pair.level} />
            <Data className="today-pair-achievement">{pair.achievementTitle}</Data>
          </Link>
        </li>
      )}
    />
  );
}

function Housekeeping({ overview }: { overview: Today }): ReactNode {
  const t = useWords(words);
  const items = [
    { key: 'duplicates', count: overview.duplicates, path: '/duplicates' },
    { key: 'reviewDue', count: overview.reviewDue, path: '/threads' },
  ] as const;
  const open = items.filter((item) => item.count > 0);
  return (
    <section className="today-section" aria-labelledby="today-housekeeping">
      <h2 id="today-housekeeping">{t('housekeeping')}</h2>
      {overview.daysWithoutCopy !== null && (
        <Link href="/settings" className="today-item today-item-line" data-today-item="">
          <span className="today-warning">
            {overview.daysWithoutCopy === 0
              ? t('noCopyYet')
              : t('noCopyFor', { count: overview.daysWithoutCopy })}
          </span>
        </Link>
      )}
      {open.length === 0 && overview.daysWithoutCopy === null && (
        <p className="today-none">{t('housekeepingNone')}</p>
      )}
      <ul>
        {open.map((item) => (
          <li key={item.key}>
            <Link href={item.path} className="today-item today-item-line" data-today-item="">
              <span>{t(item.key)}</span>
              <b>{item.count}</b>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Moves the focus along the items of the page, in the order in which they stand. */
function moveFocus(step: 1 | -1): void {
  const items = [...document.querySelectorAll<HTMLElement>('[data-today-item]')];
  const here = items.indexOf(document.activeElement as HTMLElement);
  const target = here === -1 ? (step === 1 ? 0 : items.length - 1) : here + step;
  items[target]?.focus();
}
