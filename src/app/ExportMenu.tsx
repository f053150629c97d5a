import './menus.css';
import { useState } from 'react';
import { Icon, type IconName } from '../ui/Icon.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Spinner } from '../ui/Spinner.tsx';

export interface ExportItem {
  readonly id: string;
  readonly label: string;
  /** what is in it, in a line */
  readonly detail: string;
  readonly icon: IconName;
  readonly run: () => void | Promise<void>;
}

/** What can be taken away from this view. */
export function ExportMenu({
  items,
  onDone,
}: {
  readonly items: readonly ExportItem[];
  readonly onDone: () => void;
}) {
  const [running, setRunning] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const run = async (item: ExportItem) => {
    setRunning(item.id);
    setProblem(null);
    try {
      await item.run();
      onDone();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
      setRunning(null);
    }
  };
  return (
    <div className="menu">
      <ul>
        {items.map((item) => (
          <li key={item.id}>
            <button
              type="button"
              className="menu__item"
              disabled={running !== null}
              onClick={() => run(item)}
            >
              {running === item.id ? <Spinner /> : <Icon name={item.icon} />}
              <span>
                <span className="menu__label">{item.label}</span>
                <span className="menu__detail">{item.detail}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      <p className="visually-hidden" role="status">
        {running !== null && 'Being prepared…'}
      </p>
      {problem && (
        <Notice kind="error" title="That did not work." live>
          {problem} The view itself is as it was.
        </Notice>
      )}
    </div>
  );
}
