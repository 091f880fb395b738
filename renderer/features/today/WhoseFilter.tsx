import { Segmented, Select } from 'antd';
import { type ReactNode, useEffect } from 'react';
import { parts, type Whose } from '../../../shared/domain/whose.ts';
import { useWords } from '../../i18n/words.ts';
import type { OutputFor } from '../../store/remote.ts';
import { Data } from '../../ui/Data.tsx';
import { useWhose } from './whoseStore.ts';
import { words } from './words.ts';

type Part = (typeof parts)[number];
const EVERYBODY = 'everybody';
const NOBODY = 'nobody';

/** Whose things are shown: everybody's, one person's as owner or helper, or nobody's. */
export function WhoseFilter({ session }: { session: OutputFor<'session', 'state'> }): ReactNode {
  const t = useWords(words);
  const { whose, choose } = useWhose();
  const { profiles, profile } = session;
  const isGone = whose?.of === 'person' && profiles.every(({ id }) => id !== whose.personId);
  // A person who is no longer in this office would leave the desk empty without saying why.
  useEffect(() => {
    if (isGone) choose(undefined);
  }, [isGone, choose]);
  function pick(key: string): void {
    if (key === EVERYBODY) choose(undefined);
    else if (key === NOBODY) choose({ of: 'nobody' });
    else choose({ of: 'person', personId: key, part: whose?.of === 'person' ? whose.part : 'any' });
  }
  const people = profiles.map(({ id, name }) => ({
    value: id,
    label: (
      <>
        <Data>{name}</Data>
        {id === profile?.id && ` ${t('me')}`}
      </>
    ),
  }));
  return (
    <>
      {whose?.of === 'person' && (
        <Segmented<Part>
          aria-label={t('part')}
          value={whose.part}
          options={parts.map((value) => ({ value, label: t(`part.${value}`) }))}
          onChange={(part) => choose({ ...whose, part })}
        />
      )}
      <Select
        aria-label={t('whose')}
        popupMatchSelectWidth={false}
        value={keyOf(whose)}
        options={[
          { value: EVERYBODY, label: t('everybody') },
          ...people,
          { value: NOBODY, label: t('nobody') },
        ]}
        onChange={pick}
      />
    </>
  );
}

function keyOf(whose: Whose | undefined): string {
  if (whose === undefined) return EVERYBODY;
  return whose.of === 'nobody' ? NOBODY : whose.personId;
}
