import { DeleteOutlined } from '@ant-design/icons';
import { Button, Input, Segmented, Space } from 'antd';
import { type ReactNode, useState } from 'react';
import type { OfficeRules } from '../../../shared/contract/rules.ts';
import { approvalOrders, ladderSchema } from '../../../shared/domain/rules/ladder.ts';
import { useWords } from '../../i18n/words.ts';
import { useRead, useWrite } from '../../store/remote.ts';
import { MoneyInput } from '../../ui/MoneyInput.tsx';
import { Fact, Section } from '../settings/Section.tsx';
import { words } from './words.ts';

/** Who approves up to which amount, and whether notice or approval comes first. */
export function ApprovalSection(): ReactNode {
  const t = useWords(words);
  const rules = useRead('rules', 'get', {}).data;
  if (rules === undefined) return null;
  return (
    <Section title={t('approval')} hint={t('approvalHint')}>
      <ApprovalForm key={JSON.stringify([rules.ladder, rules.order])} rules={rules} />
    </Section>
  );
}

type Rung = OfficeRules['ladder'][number];

function ApprovalForm({ rules }: { rules: OfficeRules }): ReactNode {
  const t = useWords(words);
  const [ladder, setLadder] = useState<readonly Rung[]>(rules.ladder);
  const [order, setOrder] = useState(rules.order);
  const saving = useWrite('rules', 'saveApproval', { done: t('saved') });
  const isWhole = ladderSchema.safeParse(ladder).success;
  const set = (index: number, patch: Partial<Rung>) =>
    setLadder(ladder.map((rung, place) => (place === index ? { ...rung, ...patch } : rung)));
  return (
    <>
      <Fact label={t('order')}>
        <Segmented
          value={order}
          options={approvalOrders.map((each) => ({ value: each, label: t(`order.${each}`) }))}
          onChange={setOrder}
        />
      </Fact>
      {ladder.map((rung, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a rung has no name of its own but its place
        <Space key={index} wrap className="settings-bar">
          {rung.belowFen === null ? (
            <span>{t('above')}</span>
          ) : (
            <span>
              {t('below')}{' '}
              <MoneyInput value={rung.belowFen} onChange={(fen) => set(index, { belowFen: fen ?? 1 })} />
            </span>
          )}
          <Input
            lang="zh"
            aria-label={t('level')}
            maxLength={100}
            value={rung.level}
            onChange={(event) => set(index, { level: event.target.value })}
          />
          {rung.belowFen !== null && (
            <Button
              type="text"
              icon={<DeleteOutlined />}
              aria-label={t('removeRung')}
              onClick={() => setLadder(ladder.filter((_rung, place) => place !== index))}
            />
          )}
        </Space>
      ))}
      <Space>
        <Button onClick={() => setLadder(withRung(ladder))}>{t('addRung')}</Button>
        <Button
          type="primary"
          disabled={!isWhole}
          loading={saving.busy}
          onClick={() => void saving.run({ ladder: [...ladder], order })}
        >
          {t('save')}
        </Button>
      </Space>
    </>
  );
}

/** One more rung below the top one, at twice the amount of the one before it. */
function withRung(ladder: readonly Rung[]): Rung[] {
  const below = ladder.at(-2)?.belowFen ?? 50_000_000;
  return [...ladder.slice(0, -1), { belowFen: below * 2, level: '' }, ...ladder.slice(-1)];
}
