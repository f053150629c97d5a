import type { ReactNode } from 'react';
import { Disclosure } from '../../../ui/Disclosure.tsx';

/** One part of the workbench: what is set there in a line, and the controls when opened. */
export function SettingPart({
  title,
  value,
  help,
  children,
}: {
  readonly title: string;
  /** how it stands, in a line */
  readonly value: string;
  /** what it is for, in a sentence */
  readonly help: string;
  readonly children: ReactNode;
}) {
  return (
    <Disclosure
      printed={false}
      summary={
        <>
          <span className="setting__title">{title}</span>
          <span className="visually-hidden">: </span>
          <span className="setting__value">{value}</span>
        </>
      }
    >
      <div className="setting">
        <p className="field__hint">{help}</p>
        {children}
      </div>
    </Disclosure>
  );
}
