import { Form, Input, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { useWords } from '../../i18n/words.ts';
import { useWrite } from '../../store/remote.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { words } from './words.ts';

interface MeetingDialogProps {
  readonly today: string;
  onClose(): void;
  onPlanned(id: string): void;
}

/** A meeting needs a name and a day; the agenda makes itself. */
export function MeetingDialog({ today, onClose, onPlanned }: MeetingDialogProps): ReactNode {
  const t = useWords(words);
  const [heldOn, setHeldOn] = useState<string | null>(today);
  const [title, setTitle] = useState(t('meetingDefault', { day: today }));
  const planning = useWrite('dispatch', 'plan');
  const isWhole = title.trim() !== '' && heldOn !== null;
  async function plan(): Promise<void> {
    if (heldOn === null || !isWhole) return;
    const planned = await planning.run({ title, heldOn });
    if (planned !== undefined) onPlanned(planned.id);
  }
  return (
    <Modal
      open
      title={t('plan')}
      okText={t('save')}
      cancelText={t('cancel')}
      okButtonProps={{ disabled: !isWhole }}
      confirmLoading={planning.busy}
      onCancel={onClose}
      onOk={() => void plan()}
    >
      <Form layout="vertical" onFinish={() => void plan()}>
        <Form.Item label={t('meetingTitle')} htmlFor="meeting-title" required>
          <Input
            id="meeting-title"
            lang="zh"
            autoFocus
            maxLength={200}
            value={title}
            onChange={(event) => setTitle(event.target.value)}
          />
        </Form.Item>
        <Form.Item label={t('heldOn')} htmlFor="meeting-day" required>
          <DayInput id="meeting-day" value={heldOn} onChange={setHeldOn} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
