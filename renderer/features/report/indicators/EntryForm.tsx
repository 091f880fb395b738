import { Button, Form, Input, Segmented } from 'antd';
import { type ReactNode, useState } from 'react';
import type { IndicatorRow } from '../../../../shared/contract/indicators.ts';
import {
  editions,
  type IndicatorEntry,
  indicatorEntrySchema,
  periodEnd,
} from '../../../../shared/domain/indicator.ts';
import { useWords } from '../../../i18n/words.ts';
import { announceDone } from '../../../store/notices.ts';
import { useWrite } from '../../../store/remote.ts';
import { MarkedText } from '../../../ui/MarkedText.tsx';
import { words } from './words.ts';

type Draft = Record<'period' | 'value' | 'sourceName' | 'territory' | 'growthPercent' | 'reason', string> & {
  readonly edition: IndicatorEntry['edition'];
};

const firstDraft: Draft = {
  period: '',
  value: '',
  sourceName: '',
  territory: '',
  growthPercent: '',
  reason: '',
  edition: 'annual',
};

const fields = [
  ['period', 'period', 'periodHint'],
  ['value', 'value', null],
  ['sourceName', 'source', null],
  ['territory', 'territory', 'territoryHint'],
  ['growthPercent', 'growthPercent', 'growthHint'],
] as const;

/** A value from a letter, a yearbook or a bulletin; why, where it replaces another one. */
export function EntryForm({ indicator }: { indicator: IndicatorRow }): ReactNode {
  const t = useWords(words);
  const [draft, setDraft] = useState(firstDraft);
  const entering = useWrite('indicators', 'enter');
  const isRevision = indicator.entries.some(
    ({ territory, period, edition }) =>
      territory === draft.territory.trim() &&
      periodEnd(period) === periodEnd(draft.period) &&
      edition === draft.edition,
  );
  const entry = indicatorEntrySchema.safeParse({
    ...draft,
    growthPercent: draft.growthPercent.trim() || null,
    reason: draft.reason.trim() || null,
  });
  const isWhole = entry.success && (!isRevision || entry.data.reason !== null);
  async function enter(): Promise<void> {
    if (!entry.success || !isWhole) return;
    const entered = await entering.run({ indicatorId: indicator.id, entry: entry.data });
    if (entered === undefined) return;
    announceDone(t('entered', { name: indicator.values.name }));
    setDraft({ ...firstDraft, sourceName: draft.sourceName, period: draft.period });
  }
  const line = (
    name: keyof Omit<Draft, 'edition'>,
    label: ReactNode,
    hint: string | null,
    required: boolean,
  ) => (
    <Form.Item key={name} label={label} htmlFor={`entry-${name}`} extra={hint} required={required}>
      <Input
        id={`entry-${name}`}
        maxLength={300}
        value={draft[name]}
        onChange={({ target: { value } }) => setDraft({ ...draft, [name]: value })}
      />
    </Form.Item>
  );
  return (
    <Form layout="vertical" className="indicator-entry" onFinish={() => void enter()}>
      {fields.map(([name, label, hint]) =>
        line(
          name,
          name === 'value' ? <MarkedText text={`${t(label)} (${indicator.values.unit})`} /> : t(label),
          hint === null ? null : t(hint),
          name === 'period' || name === 'value' || name === 'sourceName',
        ),
      )}
      {isRevision && line('reason', t('reason'), t('reasonHint'), true)}
      <Form.Item label={t('edition')}>
        <Segmented<Draft['edition']>
          aria-label={t('edition')}
          value={draft.edition}
          options={editions.map((value) => ({ value, label: t(`edition.${value}`) }))}
          onChange={(edition) => setDraft({ ...draft, edition })}
        />
      </Form.Item>
      <Button type="primary" htmlType="submit" disabled={!isWhole} loading={entering.busy}>
        {t('enter')}
      </Button>
    </Form>
  );
}
