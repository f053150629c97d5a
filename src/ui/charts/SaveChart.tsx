import './save-chart.css';
import { type RefObject, useState } from 'react';
import { Button } from '../Button.tsx';
import { FailureNotice } from '../FailureNotice.tsx';
import type { ChartForm } from './save-chart.ts';

export interface SaveChartProps {
  /** the element that holds the drawing and its key */
  readonly drawing: RefObject<Element | null>;
  /** written over the saved chart: what it shows, where, with its period */
  readonly title: string;
  /** written under it; null while it is not known: without it the chart is not offered */
  readonly source: string | null;
  /** without its ending; unless given, made of the title */
  readonly fileName?: string;
}

const FORMS: readonly { readonly form: ChartForm; readonly name: string; readonly why: string }[] =
  [
    { form: 'svg', name: 'SVG', why: 'Drawing for reports and slides, sharp at any size' },
    { form: 'png', name: 'PNG', why: 'Picture for any program' },
  ];

/** Saves a chart as a picture, with its title, key, source and period. */
export function SaveChart({ drawing, title, source, fileName }: SaveChartProps) {
  const [busy, setBusy] = useState<ChartForm | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  if (source === null) return null;
  const save = async (form: ChartForm) => {
    setBusy(form);
    setProblem(null);
    try {
      const { saveChart } = await import('./save-chart.ts');
      if (drawing.current === null) throw new Error('The chart is no longer on the page.');
      const name = fileName ?? title;
      await saveChart(
        { drawing: drawing.current, title, source, fileName: `evenground_${slug(name)}` },
        form,
      );
    } catch (error) {
      setProblem(error);
    }
    setBusy(null);
  };
  return (
    <div className="save-chart no-print">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields */}
      <div className="save-chart__forms" role="group" aria-label={`Save the chart: ${title}`}>
        <span aria-hidden="true">Save chart</span>
        {FORMS.map(({ form, name, why }) => (
          <Button
            key={form}
            variant="quiet"
            size="small"
            title={why}
            busy={busy === form}
            onClick={() => void save(form)}
          >
            {name}
          </Button>
        ))}
      </div>
      {problem !== null && <FailureNotice title="The chart could not be saved." error={problem} />}
    </div>
  );
}

/** Names of files are short, and of signs that every system takes. */
const slug = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-|-$/g, '');
