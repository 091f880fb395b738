import { Alert, Button, Collapse, Form, Input } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { useLanguage, useWords } from '../../i18n/words.ts';
import { announceDone } from '../../store/notices.ts';
import { useRead, useWrite } from '../../store/remote.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { MoneyInput } from '../../ui/MoneyInput.tsx';
import './contracts.css';
import { type ContractDraft, draftProblems, emptyDraft, registrationOf } from './draft.ts';
import { MoreTerms } from './MoreTerms.tsx';
import { OfficeCodeSelect } from './OfficeCode.tsx';
import { PartyDetailsForm } from './PartyDetailsForm.tsx';
import { PartyInputs } from './PartyInputs.tsx';
import { failureWords, type ProblemField, problemsByField } from './problemWords.ts';
import { RightsInputs } from './RightsInputs.tsx';
import { words } from './words.ts';

interface ContractFormProps {
  /** What is known already, as from a thread or from the contract that is changed. */
  readonly start: Partial<ContractDraft>;
  /** The contract that is changed; null registers a new one. */
  readonly changes: string | null;
  /** Said above the form. */
  readonly note?: string;
  onDone(id: string): void;
  onCancel(): void;
}

/** 直接登记: eight fields, and the other terms when they are needed. */
export function ContractForm(props: ContractFormProps): ReactNode {
  const session = useRead('session', 'state', {});
  if (session.data === undefined) return null;
  return <DraftForm {...props} today={session.data.today} />;
}

function DraftForm({ start, changes, note, onDone, onCancel, today }: ContractFormProps & { today: string }) {
  const t = useWords(words);
  const language = useLanguage();
  const [draft, setDraft] = useState<ContractDraft>({ ...emptyDraft(today), ...start });
  const [tried, setTried] = useState<'tried' | 'typing'>('typing');
  const saving = useSaving(changes, onDone);
  const shown = problemsByField(draftProblems(draft, today), tried, t);
  const change = (patch: Partial<ContractDraft>) => setDraft((present) => ({ ...present, ...patch }));
  async function save(): Promise<void> {
    setTried('tried');
    const registration = registrationOf(draft, today);
    if (registration !== null) await saving.run(registration);
  }
  return (
    <Form layout="vertical" className="contract-form" onFinish={() => void save()}>
      {note !== undefined && <Alert type="info" title={note} />}
      <FirstTerms draft={draft} shown={shown} change={change} />
      <Collapse
        ghost
        size="small"
        defaultActiveKey={changes === null ? [] : ['more']}
        items={[
          {
            key: 'more',
            label: t('form.more'),
            children: <MoreTerms draft={draft} shown={shown} change={change} />,
          },
          {
            key: 'rights',
            label: t('form.rights', { count: draft.rights.length }),
            children: (
              <RightsInputs
                rights={draft.rights}
                problem={shown.rights}
                onChange={(rights) => change({ rights })}
              />
            ),
          },
          {
            key: 'parties',
            label: t('form.parties'),
            children: <PartiesDetails draft={draft} change={change} />,
          },
        ]}
      />
      {saving.error && (
        <Alert type="error" showIcon role="alert" title={failureWords(saving.error, t, language)} />
      )}
      <div className="contract-form-actions">
        <Button type="primary" htmlType="submit" loading={saving.busy}>
          {changes === null ? t('form.save') : t('form.saveChanges')}
        </Button>
        <Button onClick={onCancel}>{t('form.cancel')}</Button>
      </div>
    </Form>
  );
}

interface PartiesDetailsProps {
  readonly draft: ContractDraft;
  change(patch: Partial<ContractDraft>): void;
}

function PartiesDetails({ draft: { parties }, change }: PartiesDetailsProps): ReactNode {
  const t = useWords(words);
  if (parties.length === 0) return <p className="quiet">{t('form.noParties')}</p>;
  return parties.map((party, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parties are told apart by their place while they are typed
    <section key={place}>
      <h3 lang="zh">{party.name}</h3>
      <PartyDetailsForm
        party={party}
        onChange={(next) =>
          change({ parties: parties.map((each, index) => (index === place ? next : each)) })
        }
      />
    </section>
  ));
}

type Registration = NonNullable<ReturnType<typeof registrationOf>>;

interface Saving {
  readonly busy: boolean;
  readonly error: Error | null;
  run(registration: Registration): Promise<void>;
}

function useSaving(changes: string | null, onDone: (id: string) => void): Saving {
  const t = useWords(words);
  const registering = useWrite('contracts', 'register', { failure: 'silent' });
  const changing = useWrite('contracts', 'update', { failure: 'silent', done: t('form.changed') });
  async function run(registration: Registration): Promise<void> {
    if (changes !== null) {
      if ((await changing.run({ id: changes, ...registration })) !== undefined) onDone(changes);
      return;
    }
    const made = await registering.run(registration);
    if (made === undefined) return;
    announceDone(t('form.saved', { number: made.number }));
    onDone(made.id);
  }
  return { busy: registering.busy || changing.busy, error: registering.error ?? changing.error, run };
}

interface FirstTermsProps {
  readonly draft: ContractDraft;
  readonly shown: Partial<Record<ProblemField, string>>;
  change(patch: Partial<ContractDraft>): void;
}

/** The eight fields that registering asks for. */
function FirstTerms({ draft, shown, change }: FirstTermsProps): ReactNode {
  const t = useWords(words);
  const formId = useId();
  const idOf = (name: string) => `${formId}-${name}`;
  const item = (
    name: string,
    label: string,
    input: ReactNode,
    needed: 'needed' | 'optional',
    problem?: string,
  ) => (
    <Form.Item
      label={label}
      htmlFor={idOf(name)}
      required={needed === 'needed'}
      validateStatus={problem === undefined ? undefined : 'error'}
      help={problem}
    >
      {input}
    </Form.Item>
  );
  return (
    <div className="contract-fields">
      <div className="contract-field-wide">
        {item(
          'project',
          t('field.projectName'),
          <Input
            id={idOf('project')}
            lang="zh"
            autoFocus
            maxLength={300}
            value={draft.projectName}
            onChange={(event) => change({ projectName: event.target.value })}
          />,
          'needed',
          shown.projectName,
        )}
      </div>
      {(['seller', 'buyer'] as const).map((side) => (
        <div key={side} className="contract-field-wide">
          {item(
            side,
            t(`field.${side}`),
            <PartyInputs
              side={side}
              id={idOf(side)}
              parties={draft.parties}
              onChange={(parties) => change({ parties })}
            />,
            'needed',
            shown[side],
          )}
        </div>
      ))}
      {item(
        'total',
        t('field.total'),
        <MoneyInput
          id={idOf('total')}
          value={draft.totalFen}
          onChange={(totalFen) => change({ totalFen })}
        />,
        'needed',
        shown.total,
      )}
      {item(
        'technical',
        t('field.technical'),
        <MoneyInput
          id={idOf('technical')}
          value={draft.technicalFen}
          onChange={(technicalFen) => change({ technicalFen })}
        />,
        'optional',
        shown.technical,
      )}
      {item(
        'signedOn',
        t('field.signedOn'),
        <DayInput
          id={idOf('signedOn')}
          value={draft.signedOn}
          onChange={(signedOn) => change({ signedOn })}
        />,
        'needed',
        shown.signedOn,
      )}
      {item(
        'type',
        t('field.contractType'),
        <OfficeCodeSelect
          id={idOf('type')}
          table="contractType"
          value={draft.contractType}
          onChange={(contractType) => change({ contractType })}
        />,
        'optional',
      )}
      {item(
        'leader',
        t('field.leaderName'),
        <Input
          id={idOf('leader')}
          lang="zh"
          maxLength={100}
          value={draft.leaderName ?? ''}
          onChange={(event) => change({ leaderName: event.target.value || null })}
        />,
        'optional',
      )}
    </div>
  );
}
