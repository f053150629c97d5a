import { Legend } from '../panels/legend/Legend.tsx';
import type { Services } from '../view/use-services.ts';
import type { MapSubject } from './map-subject.ts';
import { ServicesKey } from './ServicesKey.tsx';
import type { OpenScene } from './scene-channel.ts';

/** The legend of what the map shows: the open tab's own where it has one. */
export function LegendPart({
  open,
  subject,
  compact,
  services,
}: {
  readonly open: OpenScene | null;
  readonly subject: Pick<MapSubject, 'legend' | 'legendSource'>;
  readonly compact: boolean;
  readonly services: Pick<Services, 'layers'>;
}) {
  if (open?.legend != null) return open.legend(subject.legendSource, compact);
  if (subject.legend === null) return null;
  return (
    <Legend model={subject.legend} source={subject.legendSource} compact={compact}>
      <ServicesKey kinds={services.layers.map(({ kind }) => kind)} />
    </Legend>
  );
}
