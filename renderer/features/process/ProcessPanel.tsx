import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  ExclamationCircleOutlined,
  MinusCircleOutlined,
} from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { type ReactNode, useState } from 'react';
import { codeLabel } from '../../../shared/codes/index.ts';
import type { ThreadProcess } from '../../../shared/contract/process.ts';
import type { ThreadDetail } from '../../../shared/contract/threads.ts';
import type { Day } from '../../../shared/domain/days.ts';
import type { ProcessKind } from '../../../shared/domain/process.ts';
import { guardBasis } from '../../../shared/domain/signing.ts';
import { requiredWords } from '../../../shared/reporting/requiredWords.ts';
import { guardWords } from '../../i18n/processWords.ts';
import { useLanguage, useWords } from '../../i18n/words.ts';
import { useRead } from '../../store/remote.ts';
import { Data } from '../../ui/Data.tsx';
import { NoticeDialog } from './NoticeDialog.tsx';
import { RecordDialog } from './RecordDialog.tsx';
import { words } from './words.ts';
import './process.css';

interface ProcessPanelProps {
  readonly thread: ThreadDetail;
  readonly today: Day;
  /** Leads to the form of the log, for a meeting. */
  onLog(): void;
}

type Item = ThreadProcess['stages'][number]['items'][number];

/** The list of the stages beside the drawn thread: what is there, what is next, what stands before a signature. */
export function ProcessPanel({ thread, today, onLog }: ProcessPanelProps): ReactNode {
  const t = useWords(words);
  const [asked, setAsked] = useState<Item | null>(null);
  const process = useRead('process', 'of', { threadId: thread.id }).data;
  if (process === undefined) return null;
  const ask = (item: Item) => (item.kind === 'meeting' ? onLog() : setAsked(item));
  const close = () => setAsked(null);
  return (
    <section className="panel process-panel" aria-label={t('title')}>
      <NextLine process={process} onAsk={ask} />
      {process.stages.length > 0 && (
        <ol className="process-stages">
          {process.stages.map((stage) => (
            <StageItems key={stage.stage} stage={stage} onAsk={ask} />
          ))}
        </ol>
      )}
      <GuardLine process={process} />
      {asked?.kind === 'priceNotice' && (
        <NoticeDialog
          threadId={thread.id}
          title={thread.supply.map(({ name }) => name).join('、') || thread.title}
          priceFen={priceOf(process) ?? thread.intendedFen}
          today={today}
          onClose={close}
        />
      )}
      {asked !== null && asked.kind !== 'priceNotice' && asked.kind !== 'meeting' && (
        <RecordDialog
          key={asked.kind}
          threadId={thread.id}
          kind={asked.kind satisfies ProcessKind}
          today={today}
          open={asked.open}
          onClose={close}
        />
      )}
    </section>
  );
}

function priceOf({ records }: ThreadProcess): number | null {
  return (
    records.findLast(({ values, reversed }) => values.kind === 'pricing' && !reversed)?.values.amountFen ??
    null
  );
}

function NextLine({ process, onAsk }: { process: ThreadProcess; onAsk(item: Item): void }): ReactNode {
  const t = useWords(words);
  const nameOf = useWords(requiredWords);
  const { next, template } = process;
  if (template === null) return <p className="quiet">{t('mode')}</p>;
  if (next === null) return <p className="quiet">{t('nextDone')}</p>;
  const button = next.kind === 'meeting' ? 'log' : next.kind === 'priceNotice' ? 'post' : 'record';
  return (
    <div className="process-next">
      <strong>{t('next', { kind: nameOf(next.kind) })}</strong>
      <Button type="primary" onClick={() => onAsk(next)}>
        {t(button)}
      </Button>
    </div>
  );
}

interface StageItemsProps {
  readonly stage: ThreadProcess['stages'][number];
  onAsk(item: Item): void;
}

function StageItems({ stage, onAsk }: StageItemsProps): ReactNode {
  const t = useWords(words);
  const nameOf = useWords(requiredWords);
  const language = useLanguage();
  return (
    <li className={`process-stage-${stage.state}`}>
      <h3>{codeLabel('threadStage', stage.stage, language)}</h3>
      {stage.state === 'leftOut' && <span className="quiet">{t('leftOut')}</span>}
      <ul>
        {stage.items.map((item) => (
          <li key={item.kind} className="process-item">
            <StateMark item={item} />
            <Button type="link" onClick={() => onAsk(item)}>
              {nameOf(item.kind)}
            </Button>
            {item.state === 'partly' && (
              <span className="said-danger">
                <Named text={t('state.partly', { open: item.open.join('、') })} name={item.open.join('、')} />
              </span>
            )}
            {item.need === 'advised' && item.state === 'missing' && (
              <span className="quiet">{t('state.advised')}</span>
            )}
          </li>
        ))}
      </ul>
    </li>
  );
}

const marks = {
  done: CheckCircleOutlined,
  partly: ExclamationCircleOutlined,
  missing: ClockCircleOutlined,
  notApplicable: MinusCircleOutlined,
};

function StateMark({ item }: { item: Item }): ReactNode {
  const t = useWords(words);
  const Mark = marks[item.state];
  const label = t(`state.${item.state}`, { open: item.open.join('、') });
  return (
    <Tooltip title={item.happenedOn === null ? label : `${label} · ${item.happenedOn}`}>
      <Mark aria-label={label} />
    </Tooltip>
  );
}

/** A sentence with a Chinese name in it: the name is marked as such, also on an English screen. */
function Named({ text, name }: { text: string; name: string }): ReactNode {
  const place = name === '' ? -1 : text.indexOf(name);
  if (place < 0) return text;
  return (
    <>
      {text.slice(0, place)}
      <Data>{name}</Data>
      {text.slice(place + name.length)}
    </>
  );
}

function GuardLine({ process }: { process: ThreadProcess }): ReactNode {
  const t = useWords(words);
  const guardOf = useWords(guardWords);
  const [guard] = process.guards;
  const template = process.template;
  const source =
    template === null ? null : (
      <p className="quiet process-guard">
        <Named
          text={t('template', { source: template.source, certainty: template.certainty })}
          name={template.source}
        />
      </p>
    );
  if (guard === undefined) return source;
  const said = guardOf(guard.code, { place: guard.place ?? '', day: guard.day ?? '' });
  return (
    <div>
      <p className="process-guard">
        <ExclamationCircleOutlined aria-hidden="true" />{' '}
        <Named
          text={t(process.origin === 'imported' ? 'imported' : 'notSignable', { guard: said })}
          name={guard.place ?? ''}
        />
      </p>
      <p className="quiet process-guard">
        <Named text={t('basis', { basis: guardBasis[guard.code] })} name={guardBasis[guard.code]} />
      </p>
      {source}
    </div>
  );
}
