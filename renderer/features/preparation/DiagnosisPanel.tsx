import { Alert, Button, Space } from 'antd';
import { type ReactNode, useState } from 'react';
import type { RecordDetail } from '../../../shared/contract/records.ts';
import {
  confirmationChannels,
  type PreparedKind,
  verdicts,
  visitChannels,
} from '../../../shared/domain/preparation.ts';
import { type Translate, useWords } from '../../i18n/words.ts';
import { useRead } from '../../store/remote.ts';
import { Data } from '../../ui/Data.tsx';
import { FactDialog, type FactField } from './FactDialog.tsx';
import { FactList } from './FactList.tsx';
import { NeedPaperDialog } from './NeedPaperDialog.tsx';
import { Stages } from './Stages.tsx';
import { type FactKind, useSaveFact } from './useSaveFact.ts';
import { words } from './words.ts';
import './preparation.css';

type Say = Translate<keyof typeof words.zh>;

/** 诊断: the outline, visits, the verdict, and the text that the firm has confirmed. */
export function DiagnosisPanel({ detail }: { detail: RecordDetail }): ReactNode {
  const t = useWords(words);
  const { id, values } = detail;
  const preparation = useRead('preparation', 'of', { kind: 'need', id }).data;
  const [asked, setAsked] = useState<FactKind | null>(null);
  const [outline, setOutline] = useState<'shown' | 'hidden'>('hidden');
  if (preparation === undefined) return null;
  const confirmed = typeof values.confirmedText === 'string' ? values.confirmedText : null;
  return (
    <div className="preparation">
      <Stages kind="need" id={id} preparation={preparation} />
      <Space wrap>
        <Button onClick={() => setOutline('shown')}>{t('outline')}</Button>
        <Button onClick={() => setAsked('visit')}>{t('addVisit')}</Button>
        <Button onClick={() => setAsked('judge')}>{t('judge')}</Button>
        <Button onClick={() => setAsked('confirm')}>{t('confirm')}</Button>
        <Button onClick={() => setAsked('renew')}>{t('renew')}</Button>
        <Term validUntil={values.validUntil} />
      </Space>
      {confirmed === null ? (
        <Alert type="info" showIcon title={t('notConfirmed')} />
      ) : (
        <section className="preparation-confirmed">
          <h3>{t('confirmedText')}</h3>
          <p className="preparation-body">
            <Data>{confirmed}</Data>
          </p>
          <p className="quiet">
            <Data>
              {t('confirmedBy', {
                name: String(values.confirmedBy ?? ''),
                day: String(values.confirmedOn ?? ''),
              })}
            </Data>
          </p>
          {typeof values.refinedText === 'string' && values.refinedText.trim() !== confirmed.trim() && (
            <p className="quiet">{t('changedSince')}</p>
          )}
        </section>
      )}
      {preparation.facts.length === 0 ? (
        <p className="quiet">{t('noFacts')}</p>
      ) : (
        <FactList kind="need" facts={preparation.facts} />
      )}
      {asked !== null && (
        <PreparationDialog kind="need" detail={detail} asked={asked} onClose={() => setAsked(null)} />
      )}
      {outline === 'shown' && (
        <NeedPaperDialog paper="diagnosisOutline" id={id} onClose={() => setOutline('hidden')} />
      )}
    </div>
  );
}

/** Until when the record holds, and that it no longer does. */
export function Term({ validUntil }: { validUntil: unknown }): ReactNode {
  const t = useWords(words);
  const today = useRead('session', 'state', {}).data?.today ?? '';
  if (typeof validUntil !== 'string') return <span className="quiet">{t('noTerm')}</span>;
  if (validUntil < today) return <span className="said-danger">{t('expired', { day: validUntil })}</span>;
  return <span className="quiet">{t('validUntil', { day: validUntil })}</span>;
}

interface PreparationDialogProps {
  readonly kind: PreparedKind;
  readonly detail: RecordDetail;
  readonly asked: FactKind;
  onClose(): void;
}

/** The form of one fact, filled in as far as it is known. */
export function PreparationDialog({ kind, detail, asked, onClose }: PreparationDialogProps): ReactNode {
  const t = useWords(words);
  const session = useRead('session', 'state', {}).data;
  const save = useSaveFact(kind, detail.id);
  if (session === undefined) return null;
  const me = session.profile?.name ?? null;
  const { refinedText, verdict } = detail.values;
  return (
    <FactDialog
      title={t(asked === 'visit' ? 'addVisit' : asked)}
      fields={fieldsOf(t)[asked]}
      start={{
        happenedOn: session.today,
        byName: asked === 'confirm' ? null : me,
        channel: asked === 'confirm' ? 'seal' : 'visit',
        text: typeof refinedText === 'string' ? refinedText : null,
        verdict: typeof verdict === 'string' ? verdict : null,
      }}
      hint={asked === 'judge' ? t('internal') : undefined}
      filesLabel={asked === 'confirm' ? t('confirmingFile') : asked === 'visit' ? t('addFile') : undefined}
      onSave={(draft, files) => save(asked, draft, files)}
      onClose={onClose}
    />
  );
}

function fieldsOf(t: Say): Readonly<Record<FactKind, readonly FactField[]>> {
  const on: FactField = { name: 'happenedOn', label: t('on.visit'), input: 'day', required: true };
  const by: FactField = { name: 'byName', label: t('by'), input: 'text', required: true };
  const choice = (name: string, label: string, options: FactField['options']): FactField => ({
    name,
    label,
    input: 'choice',
    required: true,
    options,
  });
  const channels = (codes: readonly (typeof visitChannels | typeof confirmationChannels)[number][]) =>
    codes.map((value) => ({ value, label: t(`channel.${value}`) }));
  return {
    visit: [
      { name: 'body', label: t('body'), input: 'long', required: true },
      on,
      choice('channel', t('channel'), channels(visitChannels)),
      by,
    ],
    judge: [
      choice(
        'verdict',
        t('verdict'),
        verdicts.map((value) => ({ value, label: t(`verdict.${value}`) })),
      ),
      { name: 'body', label: t('reason'), input: 'long', required: false },
      on,
      by,
      { name: 'untilOn', label: t('reviewOn'), input: 'day', required: false },
    ],
    confirm: [
      { name: 'text', label: t('text'), input: 'long', required: true },
      { name: 'byName', label: t('byFirm'), input: 'text', required: true },
      choice('channel', t('channel'), channels(confirmationChannels)),
      on,
    ],
    renew: [
      { name: 'untilOn', label: t('untilOn'), input: 'day', required: true },
      on,
      by,
      { name: 'body', label: t('note'), input: 'long', required: false },
    ],
  };
}
