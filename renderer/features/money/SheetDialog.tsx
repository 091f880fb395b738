import { Alert, Form, Input, Modal, Select } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { distributionModes, ownerTypes } from '../../../shared/domain/rules/distribution.ts';
import { modeWords, ownerWords } from '../../../shared/reporting/money/words.ts';
import { wordError } from '../../i18n/errors.ts';
import { useLanguage, useWords } from '../../i18n/words.ts';
import { announceDone } from '../../store/notices.ts';
import { useWrite } from '../../store/remote.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { MoneyInput } from '../../ui/MoneyInput.tsx';
import { DeductionRows, ShareRows, useOfferedDeductions } from './SheetRows.tsx';
import { type SheetDraft, valuesOf, withListed } from './sheetDraft.ts';
import { words } from './words.ts';

interface SheetDialogProps {
  readonly contractId: string;
  readonly start: SheetDraft;
  onClose(): void;
}

/** One 分配表. What the law or the sums refuse is said by name, and nothing typed is lost. */
export function SheetDialog({ contractId, start, onClose }: SheetDialogProps): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const saving = useWrite('money', 'saveSheet', { failure: 'silent' });
  const offered = useOfferedDeductions();
  const listed = (sheet: SheetDraft) => (sheet.id === null ? withListed(sheet, offered) : sheet);
  const [draft, setDraft] = useState(start);
  const change = (patch: Partial<SheetDraft>) => setDraft((present) => ({ ...present, ...patch }));
  const values = valuesOf(draft);
  async function save(): Promise<void> {
    if (values === null) return;
    if ((await saving.run({ contractId, id: draft.id, values })) === undefined) return;
    announceDone(t('sheetSaved'));
    onClose();
  }
  return (
    <Modal
      open
      width={820}
      title={t('distribution')}
      okText={t('save')}
      cancelText={t('cancel')}
      confirmLoading={saving.busy}
      okButtonProps={{ disabled: values === null }}
      onOk={() => void save()}
      onCancel={onClose}
    >
      <SheetFields
        draft={draft}
        change={change}
        onMode={(mode) => setDraft((present) => listed({ ...present, mode }))}
      />
      <h4>{t('deductions')}</h4>
      <DeductionRows rows={draft.deductions} onChange={(deductions) => change({ deductions })} />
      <h4>{t('shares')}</h4>
      <ShareRows rows={draft.shares} onChange={(shares) => change({ shares })} />
      {saving.error !== null && (
        <Alert type="error" showIcon role="alert" title={wordError(saving.error, language)} />
      )}
    </Modal>
  );
}

interface SheetFieldsProps {
  readonly draft: SheetDraft;
  change(patch: Partial<SheetDraft>): void;
  onMode(mode: SheetDraft['mode']): void;
}

function SheetFields({ draft, change, onMode }: SheetFieldsProps): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const formId = useId();
  return (
    <Form layout="vertical">
      <Form.Item label={t('mode')} htmlFor={`${formId}-mode`}>
        <Select
          id={`${formId}-mode`}
          value={draft.mode}
          options={distributionModes.map((value) => ({ value, label: modeWords[value][language] }))}
          onChange={onMode}
        />
      </Form.Item>
      <Form.Item label={t('owner')} htmlFor={`${formId}-owner`}>
        <Select
          id={`${formId}-owner`}
          value={draft.ownerType}
          options={ownerTypes.map((value) => ({ value, label: ownerWords[value][language] }))}
          onChange={(ownerType) => change({ ownerType })}
        />
      </Form.Item>
      <Form.Item label={t('gross')} htmlFor={`${formId}-gross`} required>
        <MoneyInput
          id={`${formId}-gross`}
          value={draft.grossFen}
          onChange={(grossFen) => change({ grossFen })}
        />
      </Form.Item>
      {draft.mode === 'equity' && (
        <>
          <Form.Item label={t('company')} htmlFor={`${formId}-company`} required>
            <Input
              id={`${formId}-company`}
              lang="zh"
              maxLength={300}
              value={draft.companyName}
              onChange={(event) => change({ companyName: event.target.value })}
            />
          </Form.Item>
          <Form.Item label={t('companyDay')} htmlFor={`${formId}-companyDay`}>
            <DayInput
              id={`${formId}-companyDay`}
              value={draft.companyRegisteredOn}
              onChange={(companyRegisteredOn) => change({ companyRegisteredOn })}
            />
          </Form.Item>
        </>
      )}
      <Form.Item label={t('related')} htmlFor={`${formId}-related`}>
        <Input.TextArea
          id={`${formId}-related`}
          lang="zh"
          rows={2}
          maxLength={2000}
          value={draft.relatedStatement}
          onChange={(event) => change({ relatedStatement: event.target.value })}
        />
      </Form.Item>
      <Form.Item label={t('note')} htmlFor={`${formId}-note`}>
        <Input
          id={`${formId}-note`}
          lang="zh"
          maxLength={2000}
          value={draft.note}
          onChange={(event) => change({ note: event.target.value })}
        />
      </Form.Item>
    </Form>
  );
}
