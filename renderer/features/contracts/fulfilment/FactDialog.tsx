import { Alert, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import type { Fulfilment } from '../../../../shared/contract/fulfilment.ts';
import {
  contractChangeSchema,
  followUpMonths,
  followUpSchema,
  registrationEventSchema,
  registrationMoves,
  rightChangeSchema,
} from '../../../../shared/domain/fulfilment.ts';
import { wordError } from '../../../i18n/errors.ts';
import { useLanguage, useWords } from '../../../i18n/words.ts';
import { announceDone } from '../../../store/notices.ts';
import { useWrite } from '../../../store/remote.ts';
import { type FactDraft, FactFields } from './FactFields.tsx';
import { words } from './words.ts';

export type FactKind = 'registrationEvent' | 'contractChange' | 'rightChange' | 'followUp';

interface FactDialogProps {
  readonly kind: FactKind;
  readonly contractId: string;
  readonly fulfilment: Fulfilment;
  readonly today: string;
  onClose(): void;
}

const titleOf = {
  registrationEvent: 'registration',
  contractChange: 'addChange',
  rightChange: 'rights',
  followUp: 'followUp',
} as const;

/** Records one step after signing. What the core refuses is said in the dialog, nothing typed is lost. */
export function FactDialog({ kind, contractId, fulfilment, today, onClose }: FactDialogProps): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const [draft, setDraft] = useState<FactDraft>(() => firstDraft(kind, fulfilment, today));
  const saving = useSaving(kind, contractId);
  async function save(): Promise<void> {
    if (!(await saving.run(draft))) return;
    announceDone(t('saved'));
    onClose();
  }
  return (
    <Modal
      open
      title={t(titleOf[kind])}
      okText={t('save')}
      cancelText={t('cancel')}
      confirmLoading={saving.busy}
      okButtonProps={{ disabled: draft.happenedOn === null }}
      onOk={() => void save()}
      onCancel={onClose}
    >
      <FactFields
        kind={kind}
        draft={draft}
        fulfilment={fulfilment}
        change={(patch) => setDraft((present) => ({ ...present, ...patch }))}
      />
      {saving.error !== null && (
        <Alert type="error" showIcon role="alert" title={wordError(saving.error, language)} />
      )}
    </Modal>
  );
}

function firstDraft(kind: FactKind, fulfilment: Fulfilment, today: string): FactDraft {
  const { state } = fulfilment.registration;
  const written = new Set(
    fulfilment.followUps
      .filter((each) => each.reversesId === null && !each.reversed)
      .map((each) => each.values.months),
  );
  return {
    happenedOn: today,
    step: registrationMoves[state][0] ?? 'submitted',
    change: 'supplement',
    direction: 'more',
    rightId: fulfilment.rights[0]?.id ?? null,
    rightState: 'filed',
    months: followUpMonths.find((months) => !written.has(months)) ?? 36,
    registry: fulfilment.registration.registry ?? '',
    registrationNumber: '',
    certificateNumber: '',
    document: '',
    text: '',
    amountFen: null,
    technicalFen: null,
    endsOn: null,
    launched: null,
    jobs: '',
    satisfaction: '',
    furtherWork: '',
    newNeeds: '',
    kind,
  };
}

function useSaving(kind: FactKind, contractId: string) {
  const registering = useWrite('fulfilment', 'addRegistration', { failure: 'silent' });
  const changing = useWrite('fulfilment', 'addChange', { failure: 'silent' });
  const moving = useWrite('fulfilment', 'addRightChange', { failure: 'silent' });
  const following = useWrite('fulfilment', 'addFollowUp', { failure: 'silent' });
  async function run(draft: FactDraft): Promise<boolean> {
    const { happenedOn } = draft;
    if (happenedOn === null) return false;
    const text = draft.text.trim() || null;
    switch (kind) {
      case 'registrationEvent':
        return isDone(
          registering.run({
            contractId,
            values: registrationEventSchema.parse({
              kind: draft.step,
              happenedOn,
              registry: draft.registry.trim() || null,
              registrationNumber: draft.registrationNumber.trim() || null,
              certificateNumber: draft.certificateNumber.trim() || null,
              technicalFen: draft.technicalFen,
              reason: text,
            }),
          }),
        );
      case 'contractChange': {
        const sign = draft.direction === 'more' ? 1 : -1;
        return isDone(
          changing.run({
            contractId,
            values: contractChangeSchema.parse({
              kind: draft.change,
              happenedOn,
              totalDeltaFen: sign * (draft.amountFen ?? 0),
              technicalDeltaFen: sign * (draft.technicalFen ?? 0),
              endsOn: draft.endsOn,
              reason: text,
            }),
          }),
        );
      }
      case 'rightChange':
        return isDone(
          moving.run({
            contractId,
            values: rightChangeSchema.parse({
              contractRightId: draft.rightId,
              state: draft.rightState,
              happenedOn,
              documentNumber: draft.document.trim() || null,
              note: text,
            }),
          }),
        );
      case 'followUp':
        return isDone(
          following.run({
            contractId,
            values: followUpSchema.parse({
              months: draft.months,
              happenedOn,
              launched: draft.launched,
              salesFen: draft.amountFen,
              jobs: wholeNumber(draft.jobs),
              satisfaction: wholeNumber(draft.satisfaction),
              furtherWork: draft.furtherWork.trim() || null,
              newNeeds: draft.newNeeds.trim() || null,
              note: text,
            }),
          }),
        );
    }
  }
  const all = [registering, changing, moving, following];
  return { run, busy: all.some((each) => each.busy), error: all.find((each) => each.error)?.error ?? null };
}

async function isDone(written: Promise<object | undefined>): Promise<boolean> {
  return (await written) !== undefined;
}

function wholeNumber(text: string): number | null {
  return /^\d{1,7}$/.test(text.trim()) ? Number(text.trim()) : null;
}
