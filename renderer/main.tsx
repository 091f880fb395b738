import '@fontsource-variable/noto-sans-sc';
import './app/app.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { openSession } from './client.ts';
import { queryClient } from './store/remote.ts';

// A token that is no longer good shows itself at the first question, in the words of the page for it.
await openSession().catch(() => undefined);
const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<App queryClient={queryClient} />);
