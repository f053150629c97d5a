import './first-paint.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { TableWritersContext } from '../ui/table-writers.ts';
import { App } from './App.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { tableWriters } from './table-writers.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html: an element with id "root" expected');
// Packs are checked against the manifest and kept; a failed one is asked for again by its Retry.
const queries = new QueryClient({
  defaultOptions: {
    queries: {
      // Without a network a pack fails and says so, rather than wait unseen; it is asked for again
      // when the network is back.
      networkMode: 'always',
      refetchOnWindowFocus: false,
      refetchOnReconnect: true,
    },
  },
});
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <ErrorBoundary part="The page" onRetry={() => void queries.refetchQueries({ type: 'all' })}>
        <TableWritersContext value={tableWriters}>
          <App />
        </TableWritersContext>
      </ErrorBoundary>
    </QueryClientProvider>
  </StrictMode>,
);
