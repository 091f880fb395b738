import { Form, Input, Modal, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { codeTables } from '../../../shared/codes/index.ts';
import type { ThreadDetail } from '../../../shared/contract/threads.ts';
import { addDays, type Day } from '../../../shared/domain/days.ts';
import type { ThreadStatus } from '../../../shared/domain/thread.ts';
import { useLanguage, useWords } from '../../i18n/words.ts';
import { announceDone } from '../../store/notices.ts';
import { useWrite } from '../../store/remote.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { lossReasonText } from './reasons.ts';
import { words } from './words.ts';

interface StatusDialogProps {
  readonly thread: ThreadDetail;
  readonly today: Day;
  readonly to: ThreadStatus;
  onClose(): void;
}

const titleKeys = {
  open: 'status.reopenTitle',
  paused: 'status.pauseTitle',
  ended: 'status.endTitle',
} as const;

const LOOK_AGAIN_AFTER_DAYS = 30;

/** Pauses (with a day to look again), ends (with a reason of the table) or reopens a thread. */
export function StatusDialog({ thread, today, to, onClose }: StatusDialogProps): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const [loss, setLoss] = useState<string | null>(null);
  const [more, setMore] = useState('');
  const [reviewOn, setReviewOn] = useState<Day | null>(addDays(today, LOOK_AGAIN_AFTER_DAYS));
  const turning = useWrite('threads', 'setStatus');
  const isWhole = (to !== 'ended' || loss !== null) && (to !== 'paused' || reviewOn !== null);
  async function turn(): Promise<void> {
    if (!isWhole) return;
    const turned = await turning.run({
      id: thread.id,
      from: thread.status,
      to,
      reason: to === 'ended' && loss !== null ? lossReasonText(loss, more) : more.trim() || null,
      reviewOn: to === 'paused' ? reviewOn : null,
    });
    if (turned === undefined) return;
    announceDone(t('status.done', { status: t(`status.${to}`) }));
    onClose();
  }
  return (
    <Modal
      open
      title={t(titleKeys[to])}
      okText={t('action.confirm')}
      cancelText={t('action.cancel')}
      okButtonProps={{ disabled: !isWhole }}
      confirmLoading={turning.busy}
      onCancel={onClose}
      onOk={() => void turn()}
    >
      <Form layout="vertical" onFinish={() => void turn()}>
        {to === 'ended' && (
          <Form.Item label={t('status.lossReason')} htmlFor="thread-loss" required>
            <Select
              id="thread-loss"
              value={loss}
              autoFocus
              options={codeTables.lossReason.entries.map((entry) => ({
                value: entry.code,
                label: language === 'zh' ? entry.zh : entry.en,
              }))}
              onChange={setLoss}
            />
          </Form.Item>
        )}
        {to === 'paused' && (
          <Form.Item label={t('status.reviewOn')} htmlFor="thread-review" required>
            <DayInput id="thread-review" value={reviewOn} onChange={setReviewOn} />
          </Form.Item>
        )}
        <Form.Item label={t(to === 'paused' ? 'status.reason' : 'status.more')} htmlFor="thread-more">
          <Input.TextArea
            id="thread-more"
            lang="zh"
            rows={3}
            maxLength={1900}
            value={more}
            onChange={(event) => setMore(event.target.value)}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
