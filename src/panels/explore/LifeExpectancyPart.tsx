import { useMemo } from 'react';
import { useBooks } from '../../pack/use-books.ts';
import { comparisonMethod } from '../../report/comparison.ts';
import {
  contextWords,
  HEALTHY_IDS,
  healthLevelsFor,
  LIFE_IDS,
  type LifeFigure,
  lifeExpectancySection,
  MODELLED_WORDS,
} from '../../report/life-expectancy-section.ts';
import type { Place } from '../../report/place.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { useExploreActions } from './context.ts';
import { BigFigure, Verdict } from './Figure.tsx';
import { LifeTrends } from './LifeTrends.tsx';
import { ModelledBasisNote } from './ModelledBasisNote.tsx';
import { Failures, Section, Skeleton } from './Section.tsx';
import { useSeen } from './use-seen.ts';

/** Life expectancy and healthy life expectancy of men and women: figure, limits, verdict, trend. */
export function LifeExpectancyPart({ place }: { readonly place: Place }) {
  const { ref, seen } = useSeen<HTMLElement>();
  const { afterMap } = useExploreActions();
  const levels = healthLevelsFor(place.area.level);
  const loaded = useBooks(
    [],
    levels.map((level) => ({ level, themes: ['health'] })),
    seen,
  );
  const section = useMemo(
    () => (loaded.pending || !seen ? null : lifeExpectancySection(place, loaded.books)),
    [loaded.pending, loaded.books, place, seen],
  );
  const confidence = section?.life.find(({ england }) => england?.confidence != null)?.england
    ?.confidence;
  return (
    <Section
      title="Life expectancy"
      ref={ref}
      indicators={[...LIFE_IDS, ...HEALTHY_IDS]}
      level={place.area.level === 'lsoa' ? 'msoa' : place.area.level}
      notes={confidence == null ? [] : [comparisonMethod(confidence)]}
    >
      <Failures loaded={loaded} title="Life expectancy could not be shown in full." />
      {section === null ? (
        <Skeleton lines={6} />
      ) : (
        <>
          <Pair title="Life expectancy at birth" figures={section.life} />
          {section.modelled && (
            <>
              <Disclosure summary="What “modelled” means">
                <p>{MODELLED_WORDS}</p>
              </Disclosure>
              {place.area.level !== 'lsoa' && <ModelledBasisNote place={place} />}
            </>
          )}
          <Pair title="Healthy life expectancy at birth" figures={section.healthy} />
          {section.historic.length > 0 && (
            <Disclosure summary="Official figures of 2009-13">
              <p>The last official figures for small areas held here, by MSOA of 2011.</p>
              {[0, 2, 4].map((k) => (
                <Pair
                  key={k}
                  title={(section.historic[k]?.indicator.label ?? '').replace(/,.*$/, '')}
                  figures={section.historic.slice(k, k + 2)}
                />
              ))}
            </Disclosure>
          )}
          {afterMap ? <LifeTrends place={place} section={section} /> : <Skeleton lines={4} />}
        </>
      )}
    </Section>
  );
}

const isModelled = ({ origin, value }: LifeFigure): boolean =>
  origin === 'modelled' && value.kind === 'present';

function Pair({
  title,
  figures,
}: {
  readonly title: string;
  readonly figures: readonly LifeFigure[];
}) {
  const [first] = figures;
  if (first === undefined) return null;
  const context = contextWords(first);
  return (
    <div className="headline">
      <h4>
        {title}, {first.period} {figures.some(isModelled) && <Badge tone="warning">modelled</Badge>}
      </h4>
      {context !== null && <p className="small muted">{context}</p>}
      <dl className="facts">
        {figures.map((figure) => (
          <div className="fact" key={figure.indicator.id}>
            <dt>{figure.indicator.id.includes('female') ? 'Women' : 'Men'}</dt>
            <BigFigure indicator={figure.indicator} value={figure.value} level={figure.of.level} />
            {figure.england !== null && figure.england.verdict !== 'absent' && (
              <dd>
                <Verdict comparison={figure.england} indicator={figure.indicator} />
              </dd>
            )}
          </div>
        ))}
      </dl>
    </div>
  );
}
