import './outcomes.css';
import { type ReactNode, useId } from 'react';

/** One question about the scenario, with its answer in words first. */
export function OutcomePart({
  title,
  help,
  children,
}: {
  readonly title: string;
  /** the technical name, or how to read it */
  readonly help?: ReactNode;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <section className="outcome-part" aria-labelledby={id}>
      <h3 id={id} className="outcome-part__title">
        {title}
      </h3>
      {help && <p className="outcome-part__help">{help}</p>}
      {children}
    </section>
  );
}
