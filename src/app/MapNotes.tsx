import { GENERALISED_ZOOM } from '../map/camera.ts';
import type { AreaCode } from '../place/area.ts';
import { levelPlural } from '../report/words.ts';
import { Button } from '../ui/Button.tsx';
import { FailureNotice } from '../ui/FailureNotice.tsx';
import type { MapView, Viewport } from '../view/use-map-view.ts';
import type { MapSubject } from './map-subject.ts';

/** What must be said about the map as it stands: a pack that failed, places not fetched, outlines too near. */
export function MapNotes({
  subject,
  view,
  viewport,
  enough,
}: {
  readonly subject: MapSubject;
  readonly view: MapView;
  readonly viewport: Viewport | null;
  /** places without which something would be missing; null: every one in view */
  readonly enough: readonly AreaCode[] | null;
}) {
  const areas = levelPlural(subject.level);
  const { outlines, inView } = view;
  const [failure] = outlines.errors;
  const isEnough =
    enough !== null && enough.length > 0 && enough.every((code) => inView.codes.includes(code));
  const left = isEnough ? 0 : inView.inView - inView.codes.length;
  return (
    <>
      {subject.error !== null && (
        <FailureNotice
          title={subject.error.title}
          error={subject.error.cause}
          kept="Nothing else is lost: choose another indicator, or retry."
          onRetry={subject.retry}
        />
      )}
      {failure !== undefined && (
        <FailureNotice
          title={
            outlines.errors.length === 1
              ? 'Some outlines could not be drawn.'
              : `Outlines of ${outlines.errors.length} places could not be drawn.`
          }
          error={failure}
          kept="The figures and tables are not affected."
          onRetry={outlines.retry}
        />
      )}
      {outlines.pending > 0 && inView.codes.length > 0 && (
        // No live region: it would count every file while the map is moved; the summary tells the end.
        <p className="map-note card">
          Loading {areas}: {inView.codes.length - outlines.pending} of {inView.codes.length} places
        </p>
      )}
      {outlines.pending === 0 && left > 0 && (
        <p className="map-note card">
          {areas.charAt(0).toUpperCase() + areas.slice(1)} of {inView.codes.length} places are
          drawn; {left} more {left === 1 ? 'is' : 'are'} in view.{' '}
          <Button size="small" onClick={view.loadAll}>
            Draw them all
          </Button>
        </p>
      )}
      {viewport !== null && viewport.camera.zoom > GENERALISED_ZOOM && (
        <p className="map-note card">Outlines are generalised to 20 m: not exact this near.</p>
      )}
    </>
  );
}
