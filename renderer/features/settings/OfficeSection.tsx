import { Button, Form, Input, Select } from 'antd';
import { type ReactNode, useEffect, useMemo } from 'react';
import type { Settings } from '../../../shared/contract/session.ts';
import { useWords } from '../../i18n/words.ts';
import { useWrite } from '../../store/remote.ts';
import { CodeSelect } from '../../ui/CodeSelect.tsx';
import { cleanOfficeCode, isOfficeCode, timeZones } from '../firstRun/officeForm.ts';
import { Section } from './Section.tsx';
import { words } from './words.ts';

type OfficeForm = Pick<Settings, 'officeName' | 'officeCode' | 'timeZone' | 'region'>;

/** The office: its name, the prefix of its numbers, its place and zone. */
export function OfficeSection({ settings }: { settings: Settings }): ReactNode {
  const t = useWords(words);
  const [form] = Form.useForm<OfficeForm>();
  const { run: save, busy } = useWrite('session', 'saveSettings', { done: t('saved') });
  const zones = useMemo(() => timeZones(settings.timeZone), [settings.timeZone]);
  useEffect(() => {
    // What somebody is typing stays; only untouched fields follow the stored settings.
    for (const name of ['officeName', 'officeCode', 'timeZone', 'region'] as const) {
      if (!form.isFieldTouched(name)) form.setFieldValue(name, settings[name]);
    }
  }, [form, settings]);
  async function submit(values: OfficeForm): Promise<void> {
    const saved = await save({ ...values, region: values.region ?? null });
    if (saved !== undefined)
      form.setFields(Object.keys(values).map((name) => ({ name: name as keyof OfficeForm, touched: false })));
  }
  const required = (field: string) => [
    { required: true, whitespace: true, message: t('missing', { field }) },
  ];
  return (
    <Section title={t('office')}>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(values) => void submit(values)}>
        <div className="settings-pair">
          <Form.Item name="officeName" label={t('officeName')} rules={required(t('officeName'))}>
            <Input maxLength={100} lang="zh" />
          </Form.Item>
          <Form.Item
            name="officeCode"
            label={t('officeCode')}
            extra={t('officeCodeHint')}
            normalize={cleanOfficeCode}
            rules={[{ validator: (_rule, code: string) => checkCode(code, t('codeBad')) }]}
          >
            <Input maxLength={8} />
          </Form.Item>
          <Form.Item name="region" label={t('region')}>
            <CodeSelect table="region" />
          </Form.Item>
          <Form.Item name="timeZone" label={t('timeZone')} rules={required(t('timeZone'))}>
            <Select showSearch options={zones.map((zone) => ({ value: zone, label: zone }))} />
          </Form.Item>
        </div>
        <Button type="primary" htmlType="submit" loading={busy}>
          {t('save')}
        </Button>
      </Form>
    </Section>
  );
}

async function checkCode(code: string, message: string): Promise<void> {
  if (!isOfficeCode(code)) throw new Error(message);
}
