import { Form, Input, Select } from 'antd';
import { type ReactNode, useId } from 'react';
import type { Fulfilment } from '../../../../shared/contract/fulfilment.ts';
import {
  contractChangeKinds,
  followUpMonths,
  type RegistrationKind,
  registrationMoves,
  rightChangeStates,
} from '../../../../shared/domain/fulfilment.ts';
import { useWords } from '../../../i18n/words.ts';
import { DayInput } from '../../../ui/DayInput.tsx';
import { MoneyInput } from '../../../ui/MoneyInput.tsx';
import { YesNoSelect } from '../YesNoSelect.tsx';
import type { FactKind } from './FactDialog.tsx';
import { type FulfilmentWord, words } from './words.ts';

/** Everything that any of the dialogs asks; each uses its own part. */
export interface FactDraft {
  readonly kind: FactKind;
  readonly happenedOn: string | null;
  readonly step: RegistrationKind;
  readonly change: (typeof contractChangeKinds)[number];
  readonly direction: 'more' | 'less';
  readonly rightId: string | null;
  readonly rightState: (typeof rightChangeStates)[number];
  readonly months: (typeof followUpMonths)[number];
  readonly registry: string;
  readonly registrationNumber: string;
  readonly certificateNumber: string;
  readonly document: string;
  readonly text: string;
  readonly amountFen: number | null;
  readonly technicalFen: number | null;
  readonly endsOn: string | null;
  readonly launched: boolean | null;
  readonly jobs: string;
  readonly satisfaction: string;
  readonly furtherWork: string;
  readonly newNeeds: string;
}

interface FactFieldsProps {
  readonly kind: FactKind;
  readonly draft: FactDraft;
  readonly fulfilment: Fulfilment;
  change(patch: Partial<FactDraft>): void;
}

/** The fields of one dialog. */
export function FactFields({ kind, ...rest }: FactFieldsProps): ReactNode {
  const Fields = {
    registrationEvent: RegistrationFields,
    contractChange: ChangeFields,
    rightChange: RightFields,
    followUp: FollowUpFields,
  }[kind];
  return (
    <Form layout="vertical" component="div" className="contract-fields">
      <Fields {...rest} />
    </Form>
  );
}

type FieldsProps = Omit<FactFieldsProps, 'kind'>;

function RegistrationFields({ draft, fulfilment, change }: FieldsProps): ReactNode {
  const t = useWords(words);
  const isCertificate = draft.step === 'certified';
  return (
    <>
      <Choice
        label="kind"
        value={draft.step}
        options={registrationMoves[fulfilment.registration.state].map((step) => [step, t(`step.${step}`)])}
        onChange={(step) => change({ step })}
      />
      <Day draft={draft} change={change} />
      <Line label="registry" value={draft.registry} onChange={(registry) => change({ registry })} />
      {isCertificate && (
        <>
          <Line
            label="registrationNumber"
            value={draft.registrationNumber}
            onChange={(registrationNumber) => change({ registrationNumber })}
          />
          <Line
            label="certificateNumber"
            value={draft.certificateNumber}
            onChange={(certificateNumber) => change({ certificateNumber })}
          />
          <Money
            label="approved"
            value={draft.technicalFen}
            onChange={(technicalFen) => change({ technicalFen })}
          />
        </>
      )}
      <Line label="reason" wide="wide" value={draft.text} onChange={(text) => change({ text })} />
    </>
  );
}

function ChangeFields({ draft, change }: FieldsProps): ReactNode {
  const t = useWords(words);
  return (
    <>
      <Choice
        label="kind"
        value={draft.change}
        options={contractChangeKinds.map((kind) => [kind, t(`change.${kind}`)])}
        onChange={(kind) =>
          change({ change: kind, ...(kind === 'termination' ? { direction: 'less' as const } : {}) })
        }
      />
      <Day draft={draft} change={change} />
      <Choice
        label="direction"
        value={draft.direction}
        options={[
          ['more', t('more')],
          ['less', t('less')],
        ]}
        onChange={(direction) => change({ direction })}
      />
      <Money label="totalDelta" value={draft.amountFen} onChange={(amountFen) => change({ amountFen })} />
      <Money
        label="technicalDelta"
        value={draft.technicalFen}
        onChange={(technicalFen) => change({ technicalFen })}
      />
      <Field label="newEnd">
        {(id) => <DayInput id={id} value={draft.endsOn} onChange={(endsOn) => change({ endsOn })} />}
      </Field>
      <Line label="reason" wide="wide" value={draft.text} onChange={(text) => change({ text })} />
    </>
  );
}

function RightFields({ draft, fulfilment, change }: FieldsProps): ReactNode {
  const t = useWords(words);
  return (
    <>
      <Choice
        label="right"
        value={draft.rightId ?? ''}
        options={fulfilment.rights.map((right) => [
          right.id,
          [right.number, right.title].filter(Boolean).join(' '),
        ])}
        onChange={(rightId) => change({ rightId })}
      />
      <Choice
        label="rightState"
        value={draft.rightState}
        options={rightChangeStates.map((state) => [state, t(`right.${state}`)])}
        onChange={(rightState) => change({ rightState })}
      />
      <Day draft={draft} change={change} />
      <Line label="document" value={draft.document} onChange={(document) => change({ document })} />
      <Line label="note" wide="wide" value={draft.text} onChange={(text) => change({ text })} />
    </>
  );
}

function FollowUpFields({ draft, change }: FieldsProps): ReactNode {
  const t = useWords(words);
  return (
    <>
      <Choice
        label="kind"
        value={draft.months}
        options={followUpMonths.map((months) => [months, t('months', { months })])}
        onChange={(months) => change({ months })}
      />
      <Day draft={draft} change={change} />
      <Field label="launched">
        {(id) => <YesNoSelect id={id} value={draft.launched} onChange={(launched) => change({ launched })} />}
      </Field>
      <Money label="sales" value={draft.amountFen} onChange={(amountFen) => change({ amountFen })} />
      <Line label="jobs" value={draft.jobs} onChange={(jobs) => change({ jobs })} />
      <Line
        label="satisfaction"
        value={draft.satisfaction}
        onChange={(satisfaction) => change({ satisfaction })}
      />
      <Line
        label="furtherWork"
        wide="wide"
        value={draft.furtherWork}
        onChange={(furtherWork) => change({ furtherWork })}
      />
      <Line
        label="newNeeds"
        wide="wide"
        value={draft.newNeeds}
        onChange={(newNeeds) => change({ newNeeds })}
      />
      <Line label="note" wide="wide" value={draft.text} onChange={(text) => change({ text })} />
    </>
  );
}

interface FieldProps {
  readonly label: FulfilmentWord;
  readonly wide?: 'wide';
  children(id: string): ReactNode;
}

function Field({ label, wide, children }: FieldProps): ReactNode {
  const t = useWords(words);
  const id = useId();
  return (
    <Form.Item className={wide && 'contract-field-wide'} label={t(label)} htmlFor={id}>
      {children(id)}
    </Form.Item>
  );
}

function Day({ draft, change }: Pick<FieldsProps, 'draft' | 'change'>): ReactNode {
  return (
    <Field label="day">
      {(id) => (
        <DayInput id={id} value={draft.happenedOn} onChange={(happenedOn) => change({ happenedOn })} />
      )}
    </Field>
  );
}

interface LineProps {
  readonly label: FulfilmentWord;
  readonly wide?: 'wide';
  readonly value: string;
  onChange(value: string): void;
}

function Line({ label, wide, value, onChange }: LineProps): ReactNode {
  return (
    <Field label={label} {...(wide ? { wide } : {})}>
      {(id) => (
        <Input
          id={id}
          size="small"
          lang="zh"
          maxLength={wide ? 4_000 : 200}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

interface MoneyProps {
  readonly label: FulfilmentWord;
  readonly value: number | null;
  onChange(amountFen: number | null): void;
}

function Money({ label, value, onChange }: MoneyProps): ReactNode {
  return <Field label={label}>{(id) => <MoneyInput id={id} value={value} onChange={onChange} />}</Field>;
}

interface ChoiceProps<Value extends string | number> {
  readonly label: FulfilmentWord;
  readonly value: Value;
  readonly options: readonly (readonly [Value, string])[];
  onChange(value: Value): void;
}

function Choice<Value extends string | number>({
  label,
  value,
  options,
  onChange,
}: ChoiceProps<Value>): ReactNode {
  return (
    <Field label={label}>
      {(id) => (
        <Select<Value>
          id={id}
          size="small"
          value={value}
          options={options.map(([each, text]) => ({ value: each, label: text }))}
          onChange={onChange}
        />
      )}
    </Field>
  );
}
