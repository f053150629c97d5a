import type { PackSource } from '../pack/schemas.ts';

/** The line of attribution that stands on every map. The full list is under Data and sources. */
export function Attribution({
  sources,
  edition,
}: {
  readonly sources: readonly PackSource[];
  readonly edition: string;
}) {
  const survey = sources.find(({ id }) => id === 'lsoa21_bgc')?.attribution;
  return (
    <>
      {survey ??
        'Contains public sector information licensed under the Open Government Licence v3.0.'}
      {edition !== '' && ` Packs of ${edition}.`}
    </>
  );
}
