import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { statusQuery } from '~/account/status';
import { App } from '~/app/App';
import { queries } from '~/app/queries';

// Asked while the page itself loads; the gate finds out what went wrong.
queries.query(statusQuery).catch(() => undefined);

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
