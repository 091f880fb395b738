import { CheckOutlined } from '@ant-design/icons';
import { Button, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../../i18n/words.ts';
import { announceDone } from '../../store/notices.ts';
import { type OutputFor, queryClient, useWrite } from '../../store/remote.ts';
import { Data } from '../../ui/Data.tsx';
import { Section } from './Section.tsx';
import { words } from './words.ts';

/** The people who share this machine: who is at work now, and how to add one. */
export function PeopleSection({ session }: { session: OutputFor<'session', 'state'> }): ReactNode {
  const t = useWords(words);
  const { run: switchProfile, busy } = useWrite('session', 'switchProfile');
  async function change(id: string): Promise<void> {
    // Who is at work belongs to the machine, not to the catalogue: no row changes, so no event says so.
    if ((await switchProfile({ id })) !== undefined) await queryClient.invalidateQueries();
  }
  return (
    <Section title={t('people')} hint={t('peopleHint')}>
      <ul className="settings-people">
        {session.profiles.map((profile) => (
          <li key={profile.id}>
            <Data className="settings-person-name">{profile.name}</Data>
            <Data className="settings-person-role">{profile.role}</Data>
            {profile.id === session.profile?.id ? (
              <span>
                <CheckOutlined /> {t('current')}
              </span>
            ) : (
              <Button size="small" disabled={busy} onClick={() => void change(profile.id)}>
                {t('switchTo')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <AddPerson />
    </Section>
  );
}

interface PersonForm {
  readonly name: string;
  readonly role: string;
}

function AddPerson(): ReactNode {
  const t = useWords(words);
  const [form] = Form.useForm<PersonForm>();
  const { run: add, busy } = useWrite('session', 'addProfile');
  async function submit(person: PersonForm): Promise<void> {
    if ((await add(person)) === undefined) return;
    announceDone(t('added', { name: person.name }));
    form.resetFields();
  }
  const required = (field: string) => [
    { required: true, whitespace: true, message: t('missing', { field }) },
  ];
  return (
    <Form form={form} layout="inline" requiredMark={false} onFinish={(person) => void submit(person)}>
      <Form.Item name="name" rules={required(t('name'))}>
        <Input maxLength={60} placeholder={t('name')} aria-label={t('name')} />
      </Form.Item>
      <Form.Item name="role" rules={required(t('role'))}>
        <Input maxLength={40} placeholder={t('role')} aria-label={t('role')} />
      </Form.Item>
      <Button htmlType="submit" loading={busy}>
        {t('add')}
      </Button>
    </Form>
  );
}
