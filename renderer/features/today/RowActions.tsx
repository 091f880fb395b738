import { Button, Form, Input, Modal, Popover } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { useLocation } from 'wouter';
import type { WaitingCard } from '../../../shared/contract/overview.ts';
import type { ThreadCard } from '../../../shared/contract/threads.ts';
import { addDays, type Day } from '../../../shared/domain/days.ts';
import { NO_ANSWER, stepAfter } from '../../../shared/domain/waiting.ts';
import { useWords } from '../../i18n/words.ts';
import { useWrite } from '../../store/remote.ts';
import { Data } from '../../ui/Data.tsx';
import { DayInput } from '../../ui/DayInput.tsx';
import { type StepDraft, StepFields, wholeStep } from '../threads/StepFields.tsx';
import { words } from './words.ts';

interface RowProps {
  readonly card: ThreadCard;
  readonly today: Day;
}

const quickDays = [
  { key: 'later.tomorrow', days: 1 },
  { key: 'later.threeDays', days: 3 },
  { key: 'later.week', days: 7 },
  { key: 'later.month', days: 30 },
] as const;

/** The next step done or put off where it stands. */
export function StepActions({ card, today }: RowProps): ReactNode {
  const t = useWords(words);
  const [dialog, setDialog] = useState<'open' | 'closed'>('closed');
  return (
    <>
      <Button size="small" onClick={() => setDialog('open')}>
        {t('done')}
      </Button>
      <PutOff card={card} today={today} />
      {dialog === 'open' && <DoneDialog card={card} today={today} onClose={() => setDialog('closed')} />}
    </>
  );
}

/** A thread that has no next step gets one. */
export function GiveStep({ card, today }: RowProps): ReactNode {
  const t = useWords(words);
  const [dialog, setDialog] = useState<'open' | 'closed'>('closed');
  return (
    <>
      <Button size="small" onClick={() => setDialog('open')}>
        {t('giveStep')}
      </Button>
      {dialog === 'open' && <DoneDialog card={card} today={today} onClose={() => setDialog('closed')} />}
    </>
  );
}

function PutOff({ card, today }: RowProps): ReactNode {
  const t = useWords(words);
  const [isOpen, setOpen] = useState(false);
  const saving = useWrite('threads', 'update', { done: t('putOffDone') });
  async function putOff(nextStepOn: Day | null): Promise<void> {
    if (nextStepOn === null) return;
    if ((await saving.run({ id: card.id, patch: { nextStepOn } })) !== undefined) setOpen(false);
  }
  const choices = (
    <div className="today-later">
      {quickDays.map(({ key, days }) => (
        <Button key={key} size="small" type="link" onClick={() => void putOff(addDays(today, days))}>
          {t(key)}
        </Button>
      ))}
      <DayInput aria-label={t('putOffTo')} value={null} onChange={(day) => void putOff(day)} />
    </div>
  );
  return (
    <Popover trigger="click" placement="bottomRight" open={isOpen} onOpenChange={setOpen} content={choices}>
      <Button size="small" type="text" loading={saving.busy}>
        {t('putOff')}
      </Button>
    </Popover>
  );
}

/** What came of the step, and what comes next: a step is never done without the next one. */
function DoneDialog({ card, today, onClose }: RowProps & { onClose(): void }): ReactNode {
  const t = useWords(words);
  const id = useId();
  const [outcome, setOutcome] = useState('');
  const [step, setStep] = useState<StepDraft>({ nextStep: '', nextStepOn: null });
  const logging = useWrite('threads', 'log', { done: t('doneSaved') });
  const updating = useWrite('threads', 'update', { done: t('doneSaved') });
  const next = wholeStep(step);
  const isBusy = logging.busy || updating.busy;
  async function save(): Promise<void> {
    if (next === null || isBusy) return;
    const saved =
      card.nextStep === null
        ? await updating.run({ id: card.id, patch: next })
        : await logging.run({
            id: card.id,
            kind: 'note',
            happenedOn: today,
            body: [card.nextStep, outcome.trim()].filter((text) => text !== '').join('：'),
            next,
          });
    if (saved !== undefined) onClose();
  }
  return (
    <Modal
      open
      title={<Data>{card.nextStep ?? card.title}</Data>}
      okText={t('save')}
      cancelText={t('cancel')}
      okButtonProps={{ disabled: next === null }}
      confirmLoading={isBusy}
      onCancel={onClose}
      onOk={() => void save()}
    >
      <Form layout="vertical" onFinish={() => void save()}>
        {card.nextStep !== null && (
          <Form.Item label={t('outcome')} htmlFor={`${id}-outcome`}>
            <Input.TextArea
              id={`${id}-outcome`}
              lang="zh"
              autoFocus
              rows={2}
              maxLength={20_000}
              value={outcome}
              onChange={(event) => setOutcome(event.target.value)}
            />
          </Form.Item>
        )}
        <StepFields step={step} today={today} onChange={setStep} />
      </Form>
    </Modal>
  );
}

/** Asked again: nobody answered, which plans the next attempt by itself; or there is an answer to write down. */
export function WaitingActions({ card, today }: { card: WaitingCard; today: Day }): ReactNode {
  const t = useWords(words);
  const [, go] = useLocation();
  const logging = useWrite('threads', 'log', { done: t('noAnswerSaved') });
  async function nobodyAnswered(): Promise<void> {
    await logging.run({
      id: card.id,
      kind: 'contact',
      activityKind: NO_ANSWER,
      happenedOn: today,
      body: t('noAnswerBody', { step: card.step }),
      next: nextAttempt(),
    });
  }
  function nextAttempt(): { nextStep: string; nextStepOn: Day } {
    const after = stepAfter(card.step);
    if (after === null) return { nextStep: t('giveUpStep'), nextStepOn: addDays(today, 1) };
    const day = addDays(card.askedOn, after);
    return { nextStep: t(`advice.${after}`), nextStepOn: day > today ? day : addDays(today, 1) };
  }
  return (
    <>
      <Button size="small" loading={logging.busy} onClick={() => void nobodyAnswered()}>
        {t('noAnswer')}
      </Button>
      <Button size="small" type="text" onClick={() => go(`/threads/${card.id}`)}>
        {t('answered')}
      </Button>
    </>
  );
}
