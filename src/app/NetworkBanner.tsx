import './network-banner.css';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useSyncExternalStore } from 'react';
import { Button } from '../ui/Button.tsx';
import { isConnectionLost, useOnline } from '../ui/connection.ts';
import { Icon } from '../ui/Icon.tsx';

/** One lost connection fails many packs: said once for the page, with one Retry for all of them. */
export function NetworkBanner() {
  const queries = useQueryClient();
  const online = useOnline();
  const missing = useMissing();
  return (
    // The live region stands before its content comes: one that comes with it is often not read.
    <div className="network-banner no-print" role="status">
      {(missing || !online) && (
        <div className="network-banner__line">
          <Icon name="warning" />
          <p>
            <strong>{online ? 'The server does not answer.' : 'No network.'}</strong> What was
            loaded still works.{' '}
            {online
              ? 'Retry asks for what was not.'
              : 'What was not is asked for when the network is back.'}
          </p>
          {missing && (
            <Button
              size="small"
              onClick={() =>
                void queries.refetchQueries({
                  type: 'active',
                  predicate: ({ state }) => state.status === 'error',
                })
              }
            >
              Retry
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

/** Whether something on the page waits for a pack whose connection was lost. */
function useMissing(): boolean {
  const cache = useQueryClient().getQueryCache();
  const subscribe = useCallback((onChange: () => void) => cache.subscribe(onChange), [cache]);
  return useSyncExternalStore(subscribe, () =>
    cache.getAll().some((query) => query.isActive() && isConnectionLost(query.state.error)),
  );
}
