import { WarningOutlined } from '@ant-design/icons';
import { Alert, AutoComplete, Button, Form, Input, Select } from 'antd';
import { type ReactNode, useMemo } from 'react';
import { NeedleMark } from '../../app/NeedleMark.tsx';
import { setLanguage, useLanguage, useWords } from '../../i18n/words.ts';
import { type OutputFor, queryClient, useWrite } from '../../store/remote.ts';
import { CodeSelect } from '../../ui/CodeSelect.tsx';
import { Data } from '../../ui/Data.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { LanguageChoice } from './LanguageChoice.tsx';
import { cleanOfficeCode, exampleNumber, isOfficeCode, timeZones } from './officeForm.ts';
import { words } from './words.ts';
import './firstRun.css';

type Session = OutputFor<'session', 'state'>;

interface FirstRunForm {
  readonly name: string;
  readonly role: string;
  readonly officeName: string;
  readonly officeCode: string;
  readonly timeZone: string;
  readonly region: string | null;
}

/** The first run: who is at work and which office this is. Five answers, then the desk. */
export function FirstRunPage({ session }: { session: Session }): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const [form] = Form.useForm<FirstRunForm>();
  const setUp = useWrite('session', 'setUp', { failure: 'silent' });
  const zones = useMemo(() => timeZones(session.settings.timeZone), [session.settings.timeZone]);
  const officeCode = Form.useWatch('officeCode', form) ?? '';
  const roles = [t('roleBroker'), t('roleOffice'), t('roleTeam'), t('roleOfficer')];

  async function start({ name, role, ...office }: FirstRunForm): Promise<void> {
    const { theme } = session.settings;
    const done = await setUp.run({
      profile: { name, role },
      settings: {
        ...office,
        region: office.region ?? null,
        theme,
        language: language === 'zh' ? 'zh-CN' : 'en',
      },
    });
    if (done !== undefined) await queryClient.invalidateQueries();
  }

  const required = (field: string) => [
    { required: true, whitespace: true, message: t('missing', { field }) },
  ];
  return (
    <main className="first-run">
      <header className="first-run-head">
        <NeedleMark size={44} />
        <div>
          <h1>{t('title')}</h1>
          <p>{t('subtitle')}</p>
        </div>
        <LanguageChoice
          label={t('language')}
          value={language === 'zh' ? 'zh-CN' : 'en'}
          onChange={setLanguage}
        />
      </header>
      <Form<FirstRunForm>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ ...session.settings, name: '', role: '' }}
        onFinish={(values) => void start(values)}
      >
        <div className="first-run-columns">
          <section className="panel">
            <h2>{t('you')}</h2>
            <Form.Item name="name" label={t('name')} rules={required(t('name'))}>
              <Input autoFocus maxLength={60} placeholder={t('namePlaceholder')} />
            </Form.Item>
            <Form.Item name="role" label={t('role')} rules={required(t('role'))}>
              <AutoComplete
                maxLength={40}
                placeholder={t('rolePlaceholder')}
                options={roles.map((value) => ({ value }))}
              />
            </Form.Item>
          </section>
          <section className="panel">
            <h2>{t('office')}</h2>
            <Form.Item name="officeName" label={t('officeName')} rules={required(t('officeName'))}>
              <Input maxLength={100} />
            </Form.Item>
            <div className="first-run-pair">
              <Form.Item
                name="officeCode"
                label={t('officeCode')}
                normalize={cleanOfficeCode}
                rules={[{ validator: (_rule, code: string) => checkCode(code, t('codeBad')) }]}
              >
                <Input maxLength={8} />
              </Form.Item>
              <Form.Item name="timeZone" label={t('timeZone')} rules={required(t('timeZone'))}>
                <Select showSearch options={zones.map((zone) => ({ value: zone, label: zone }))} />
              </Form.Item>
            </div>
            <p className="first-run-hint">
              {t('officeCodeHint', {
                example: exampleNumber(officeCode, session.device, session.today),
              })}
            </p>
            <Form.Item name="region" label={t('region')} extra={t('regionHint')}>
              <CodeSelect table="region" />
            </Form.Item>
          </section>
        </div>
        <section className="first-run-folder">
          <span>
            {t('dataFolder')} <Data className="first-run-folder-name">{session.dataFolderName}</Data>
          </span>
          <span className="first-run-hint">{t('dataFolderHint')}</span>
        </section>
        {session.folderWarning !== null && (
          <Alert
            type="warning"
            showIcon
            icon={<WarningOutlined />}
            title={t(session.folderWarning === 'cloud' ? 'warningCloud' : 'warningNetwork')}
          />
        )}
        {setUp.error !== null && <ErrorNote error={setUp.error} />}
        <Button type="primary" size="middle" htmlType="submit" loading={setUp.busy}>
          {t('start')}
        </Button>
      </Form>
    </main>
  );
}

async function checkCode(code: string, message: string): Promise<void> {
  if (!isOfficeCode(code)) throw new Error(message);
}
