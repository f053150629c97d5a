import type { MapUnavailableError } from '../map/map-error.ts';
import { Notice } from '../ui/Notice.tsx';

/** What stands in the map's place where the browser cannot draw it. */
export function MapUnavailable({
  error,
  onOpenTable,
}: {
  readonly error: MapUnavailableError;
  readonly onOpenTable: () => void;
}) {
  return (
    <div className="map-unavailable">
      <Notice
        kind="warning"
        title="The map cannot be drawn here"
        action={{ label: 'Open the table', onClick: onOpenTable }}
        live
      >
        <p>{error.message}</p>
        <p>
          Everything else works: search for a place, read its page, sort and download its table.
        </p>
      </Notice>
    </div>
  );
}
