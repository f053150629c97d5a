import { Segments } from '../../ui/Choice.tsx';

/** What the map shows while one asks how unequal a place is. */
export function GapControls({
  gap,
  onGap,
}: {
  /** whether it shows what each area adds to the gap, in place of the figure itself */
  readonly gap: boolean;
  readonly onGap: (gap: boolean) => void;
}) {
  return (
    <Segments
      label="The map shows"
      labelHidden
      value={gap ? 'gap' : 'figure'}
      onChange={(value) => onGap(value === 'gap')}
      options={[
        { value: 'gap', label: 'Part in the gap' },
        { value: 'figure', label: 'The figure itself' },
      ]}
    />
  );
}
