import { Form, Input, InputNumber, Modal, Segmented, Space } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import type { Day } from '../../../shared/domain/days.ts';
import type { NoticeValues } from '../../../shared/domain/process.ts';
import { useWords } from '../../i18n/words.ts';
import { announceDone } from '../../store/notices.ts';
import { useWrite } from '../../store/remote.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { MoneyInput } from '../../ui/MoneyInput.tsx';
import { words } from './words.ts';

interface NoticeDialogProps {
  readonly threadId: string;
  readonly title: string;
  readonly priceFen: number | null;
  readonly today: Day;
  onClose(): void;
}

const SHORTEST_DAYS = 15;

/** A price notice: what, for how much, where, from when and how long. The last day is counted by the calendar. */
export function NoticeDialog({ threadId, title, priceFen, today, onClose }: NoticeDialogProps): ReactNode {
  const t = useWords(words);
  const formId = useId();
  const [values, setValues] = useState<NoticeValues>({
    kind: 'price',
    title,
    priceFen,
    place: '',
    startOn: today,
    days: SHORTEST_DAYS,
    unit: 'day',
    body: null,
  });
  const posting = useWrite('process', 'postNotice');
  const change = (patch: Partial<NoticeValues>) => setValues((present) => ({ ...present, ...patch }));
  const isWhole = values.title.trim() !== '' && values.place.trim() !== '';
  async function post(): Promise<void> {
    if (!isWhole || posting.busy) return;
    const posted = await posting.run({ threadId, values });
    if (posted === undefined) return;
    announceDone(
      posted.missingYears.length > 0
        ? t('notice.missingYear', { years: posted.missingYears.join('、') })
        : t('notice.posted', { endOn: posted.endOn }),
    );
    onClose();
  }
  return (
    <Modal
      open
      title={t('post')}
      okText={t('post')}
      cancelText={t('dialog.cancel')}
      okButtonProps={{ disabled: !isWhole }}
      confirmLoading={posting.busy}
      onCancel={onClose}
      onOk={() => void post()}
    >
      <Form layout="vertical" onFinish={() => void post()}>
        <Form.Item label={t('notice.name')} htmlFor={`${formId}-title`}>
          <Input
            id={`${formId}-title`}
            lang="zh"
            maxLength={300}
            value={values.title}
            onChange={(event) => change({ title: event.target.value })}
          />
        </Form.Item>
        <Form.Item label={t('notice.price')} htmlFor={`${formId}-price`}>
          <MoneyInput
            id={`${formId}-price`}
            value={values.priceFen}
            onChange={(fen) => change({ priceFen: fen })}
          />
        </Form.Item>
        <Form.Item label={t('notice.place')} htmlFor={`${formId}-place`}>
          <Input
            id={`${formId}-place`}
            lang="zh"
            maxLength={500}
            value={values.place}
            onChange={(event) => change({ place: event.target.value })}
          />
        </Form.Item>
        <Space align="end" wrap>
          <Form.Item label={t('notice.startOn')} htmlFor={`${formId}-start`}>
            <DayInput
              id={`${formId}-start`}
              value={values.startOn}
              onChange={(day) => change({ startOn: day ?? today })}
            />
          </Form.Item>
          <Form.Item label={t('notice.days')} htmlFor={`${formId}-days`}>
            <InputNumber
              id={`${formId}-days`}
              min={1}
              max={365}
              value={values.days}
              onChange={(days) => change({ days: days ?? SHORTEST_DAYS })}
            />
          </Form.Item>
          <Form.Item>
            <Segmented
              value={values.unit}
              options={(['day', 'workday'] as const).map((unit) => ({
                value: unit,
                label: t(`notice.unit.${unit}`),
              }))}
              onChange={(unit) => change({ unit })}
            />
          </Form.Item>
        </Space>
      </Form>
    </Modal>
  );
}
