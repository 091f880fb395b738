import { Form, Input, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { codeLabel } from '../../../shared/codes/index.ts';
import type { ThreadDetail } from '../../../shared/contract/threads.ts';
import type { Day } from '../../../shared/domain/days.ts';
import type { ThreadStage } from '../../../shared/domain/thread.ts';
import { useLanguage, useWords } from '../../i18n/words.ts';
import { announceDone } from '../../store/notices.ts';
import { useWrite } from '../../store/remote.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { type StepDraft, StepFields, stepToStart, wholeStep } from './StepFields.tsx';
import { words } from './words.ts';

interface MoveDialogProps {
  readonly thread: ThreadDetail;
  readonly today: Day;
  readonly to: ThreadStage;
  onClose(): void;
}

/** A move to another stage: on which day, what was said, and what comes next. */
export function MoveDialog({ thread, today, to, onClose }: MoveDialogProps): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const [happenedOn, setHappenedOn] = useState<Day | null>(today);
  const [body, setBody] = useState('');
  const [step, setStep] = useState<StepDraft>(stepToStart(thread, today));
  const moving = useWrite('threads', 'move');
  const next = wholeStep(step);
  const stage = codeLabel('threadStage', to, language);
  async function move(): Promise<void> {
    if (next === null || happenedOn === null) return;
    const moved = await moving.run({
      id: thread.id,
      from: thread.stage,
      to,
      happenedOn,
      body: body.trim() || null,
      next,
    });
    if (moved === undefined) return;
    announceDone(t('move.done', { stage }));
    onClose();
  }
  return (
    <Modal
      open
      title={t('move.title', { stage })}
      okText={t('action.confirm')}
      cancelText={t('action.cancel')}
      okButtonProps={{ disabled: next === null || happenedOn === null }}
      confirmLoading={moving.busy}
      onCancel={onClose}
      onOk={() => void move()}
    >
      <Form layout="vertical" onFinish={() => void move()}>
        <Form.Item label={t('move.on')} htmlFor="thread-move-on">
          <DayInput id="thread-move-on" value={happenedOn} onChange={setHappenedOn} />
        </Form.Item>
        <Form.Item label={t('move.note')} htmlFor="thread-move-note">
          <Input.TextArea
            id="thread-move-note"
            lang="zh"
            rows={2}
            maxLength={20_000}
            value={body}
            onChange={(event) => setBody(event.target.value)}
          />
        </Form.Item>
        <StepFields
          step={step}
          today={today}
          problem={next === null ? t('log.nextNeeded') : undefined}
          onChange={setStep}
        />
      </Form>
    </Modal>
  );
}
