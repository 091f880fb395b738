import { ClockCircleOutlined, WarningOutlined } from '@ant-design/icons';
import { Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { ClockRow } from '../../../shared/contract/clocks.ts';
import { shippedPeriodRules } from '../../../shared/domain/rules/periods.ts';
import { type Translate, useLanguage, useWords } from '../../i18n/words.ts';
import { useRead } from '../../store/remote.ts';
import { Data } from '../../ui/Data.tsx';
import { words } from './words.ts';
import '../process/process.css';

/** Where a click on a clock leads; null where its thing has no page of its own. */
function placeOf({ kind, id }: ClockRow['subject']): string | null {
  if (kind === 'thread') return `/threads/${id}`;
  if (kind === 'contract') return `/contracts/${id}`;
  if (kind === 'grant') return '/registers/grant';
  if (kind === 'certificate') return '/registers/broker';
  if (kind === 'discovery') return '/registers/discovery';
  if (kind === 'right') return '/registers/patent';
  return kind === 'office' ? null : `/${kind}/${id}`;
}

/** The clocks of one thread or contract; nothing where none runs. */
export function ClocksOf({ kind, id }: { kind: 'thread' | 'contract'; id: string }): ReactNode {
  const t = useWords(words);
  const clocks = useRead('clocks', 'of', { kind, id }).data?.clocks ?? [];
  const running = clocks.filter(({ state }) => state !== 'met');
  if (running.length === 0) return null;
  return (
    <section className="work-section">
      <header>
        <h2>{t('title')}</h2>
      </header>
      <ul className="process-list">
        {running.map((clock) => (
          <ClockItem key={clock.id} clock={clock} subject="hidden" />
        ))}
      </ul>
    </section>
  );
}

interface ClockItemProps {
  readonly clock: ClockRow;
  readonly subject: 'shown' | 'hidden';
  /** Hidden where the kind stands above its clocks. */
  readonly kind?: 'shown' | 'hidden';
}

/** One clock: what it is, until when, and what it rests on. */
export function ClockItem({ clock, subject, kind = 'shown' }: ClockItemProps): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const title = clockTitle(clock.kind, language);
  const place = placeOf(clock.subject);
  const certainty = t(`certainty.${clock.basis.certainty}`);
  return (
    <li className="process-line">
      <ClockMark state={clock.state} />
      {kind === 'shown' && (
        <Tooltip
          title={
            <>
              {t('basis')}
              <Data>{clock.basis.source}</Data> · {certainty}
            </>
          }
        >
          <span>{title}</span>
        </Tooltip>
      )}
      {subject === 'shown' && clock.subject.kind === 'office' && clock.subject.name !== '' && (
        <span className="quiet">{t('unregistered', { count: Number(clock.subject.name) })}</span>
      )}
      {subject === 'shown' && place !== null && (
        <Link href={place} data-today-item="">
          <Data>{clock.subject.name}</Data>
        </Link>
      )}
      {subject === 'shown' && place === null && clock.subject.kind !== 'office' && (
        <Data>{clock.subject.name}</Data>
      )}
      <span className={clock.state === 'overdue' ? 'said-danger' : 'quiet'}>
        {clock.dueOn} · {leftText(clock, t)}
      </span>
      {clock.missingYears.length > 0 && (
        <span className="said-danger">{t('missing', { years: clock.missingYears.join('、') })}</span>
      )}
    </li>
  );
}

/** What a kind of clock is called. */
export function clockTitle(kind: ClockRow['kind'], language: 'zh' | 'en'): string {
  return shippedPeriodRules.get(kind)?.title[language] ?? kind;
}

function ClockMark({ state }: Pick<ClockRow, 'state'>): ReactNode {
  if (state === 'overdue') return <WarningOutlined className="said-danger" aria-hidden="true" />;
  return <ClockCircleOutlined aria-hidden="true" />;
}

function leftText({ leftDays }: ClockRow, t: Translate<keyof typeof words.zh>): string {
  if (leftDays < 0) return t('late', { count: -leftDays });
  return leftDays === 0 ? t('today') : t('left', { count: leftDays });
}
