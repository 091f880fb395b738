import { Button, Input, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { codeTables } from '../../../shared/codes/index.ts';
import { COMMON_OUTLINE, type Outlines } from '../../../shared/domain/rules/outlines.ts';
import { useLanguage, useWords } from '../../i18n/words.ts';
import { useRead, useWrite } from '../../store/remote.ts';
import { Section } from '../settings/Section.tsx';
import { words } from './words.ts';

/** 问诊提纲: the office's own questions over the shipped ones, one a line. */
export function OutlineSection(): ReactNode {
  const t = useWords(words);
  const outlines = useRead('preparation', 'outlines', {}).data?.outlines;
  if (outlines === undefined) return null;
  return (
    <Section title={t('outlines')} hint={t('outlinesHint')}>
      <OutlineForm key={JSON.stringify(outlines)} outlines={outlines} />
    </Section>
  );
}

function OutlineForm({ outlines }: { outlines: Outlines }): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const [chosen, setChosen] = useState(COMMON_OUTLINE);
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({});
  const saving = useWrite('preparation', 'saveOutlines', { done: t('saved') });
  const text = texts[chosen] ?? (outlines[chosen] ?? []).join('\n');
  const options = [
    { value: COMMON_OUTLINE, label: t('outline.common') },
    ...codeTables.needType.entries.map((entry) => ({ value: entry.code, label: entry[language] })),
  ];
  function save(): void {
    const edited = Object.entries(texts).map(([key, lines]) => [key, questionsIn(lines)]);
    void saving.run({ outlines: { ...outlines, ...Object.fromEntries(edited) } });
  }
  return (
    <>
      <Select aria-label={t('outlines')} value={chosen} options={options} onChange={setChosen} />
      <Input.TextArea
        lang="zh"
        aria-label={options.find(({ value }) => value === chosen)?.label}
        rows={10}
        value={text}
        onChange={(event) => setTexts({ ...texts, [chosen]: event.target.value })}
      />
      <Button type="primary" loading={saving.busy} onClick={save}>
        {t('save')}
      </Button>
    </>
  );
}

function questionsIn(lines: string): string[] {
  return lines
    .split('\n')
    .map((line) => line.trim().slice(0, 300))
    .filter((line) => line !== '');
}
