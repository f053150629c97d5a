import './shell.css';
import { type ReactNode, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { classNames } from '../ui/class-names.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { NARROW, useMedia } from '../ui/use-media.ts';
import { Drawer } from './Drawer.tsx';
import { NetworkBanner } from './NetworkBanner.tsx';
import { Sheet } from './Sheet.tsx';
import { useShortcut } from './shortcuts.ts';
import { useCramped } from './use-cramped.ts';

/** The table drawer: its name ("Districts of England"), and its content while it is open. */
export interface ShellTable {
  readonly label: string;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly content: () => ReactNode;
}

export interface ShellProps {
  readonly topBar: ReactNode;
  /** the tabs with the tasks; scrolls by itself */
  readonly panel: ReactNode;
  readonly map: ReactNode;
  /** level, indicator and what goes with them; on a phone it stands in a dialog */
  readonly controls: ReactNode;
  /** what the phone's button says besides "Map settings": the indicator in a word or two */
  readonly controlsSummary: string;
  /** what must be said about the map as it stands; below the controls */
  readonly notes: ReactNode;
  /** details of what is pointed at or chosen on the map */
  readonly cards: ReactNode;
  readonly legend: ReactNode;
  readonly zoom: ReactNode;
  readonly attribution: ReactNode;
  /** a page that stands in the map's place; null: the map */
  readonly stage: { readonly label: string; readonly content: ReactNode } | null;
  /** names what is shown where it needs the room that a phone's sheet takes; null: nothing does */
  readonly page: string | null;
  /** a second map beside the first; null: none */
  readonly beside: ReactNode | null;
  /** null: what the map shows has its table in the panel */
  readonly table: ShellTable | null;
  /** puts the keyboard focus on the map, if there is one */
  readonly onFocusMap: () => void;
  /** what the map shows, in words; for screen readers */
  readonly spokenSummary: string;
  /** what is open, in a few words; for screen readers, as it changes */
  readonly opened: string;
  /** dialogs, messages and what is only printed */
  readonly children?: ReactNode;
}

/** The page's frame: bar, panel, map and what stands on it, table; or map and sheet on a phone. */
export function Shell(props: ShellProps) {
  const narrow = useMedia(NARROW);
  const cramped = useCramped();
  const { table } = props;
  useShortcut('t', () => table?.onOpen(!table.open));
  return (
    <div className={classNames('shell', props.stage !== null && 'shell--staged')}>
      <SkipLink to="panel">Skip to the figures</SkipLink>
      {/* The map's own keys work at once; where there is no map the focus stays on its region. */}
      {props.stage === null ? (
        <SkipLink to="map" then={props.onFocusMap}>
          Skip to the map
        </SkipLink>
      ) : (
        <SkipLink to="stage">Skip to the page</SkipLink>
      )}
      <p className="visually-hidden" role="status">
        {props.opened}
      </p>
      {props.topBar}
      <NetworkBanner />
      <main className="shell__body">
        {narrow ? (
          <Sheet
            label="Place and figures"
            behind={props.stage === null ? 'map' : 'page'}
            page={props.page}
          >
            {props.panel}
          </Sheet>
        ) : (
          <section id="panel" className="shell__panel" aria-label="Place and figures" tabIndex={-1}>
            {props.panel}
          </section>
        )}
        <div className="shell__stage">
          {props.stage !== null && (
            <section
              id="stage"
              className="shell__full"
              aria-label={props.stage.label}
              // It scrolls by itself, so the keyboard must reach it.
              // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region needs the focus
              tabIndex={0}
            >
              {props.stage.content}
            </section>
          )}
          <div
            className={classNames(
              'shell__maps',
              props.stage !== null && 'shell__maps--under',
              props.beside !== null && 'shell__maps--two',
            )}
          >
            <section
              id="map"
              className="shell__map"
              aria-label="Map"
              tabIndex={-1}
              inert={props.stage !== null}
            >
              <p className="visually-hidden" role="status">
                {props.spokenSummary}
              </p>
              <div className="shell__over">
                <div className="shell__controls no-print">
                  {cramped ? (
                    <PhoneControls
                      summary={props.controlsSummary}
                      onTable={table === null ? null : () => table.onOpen(true)}
                    >
                      {props.controls}
                    </PhoneControls>
                  ) : (
                    props.controls
                  )}
                </div>
                <div className="shell__notes no-print">{props.notes}</div>
                <div className="shell__legend">{props.legend}</div>
              </div>
              <div className="shell__canvas">{props.map}</div>
              <div className="shell__cards no-print">{props.cards}</div>
              <div className="shell__zoom no-print">{props.zoom}</div>
              <p className="shell__attribution">{props.attribution}</p>
            </section>
            {props.beside !== null && <div className="shell__beside">{props.beside}</div>}
          </div>
          {!narrow && props.stage === null && table !== null && (
            <Drawer label={table.label} open={table.open} onOpen={table.onOpen}>
              {table.content}
            </Drawer>
          )}
        </div>
      </main>
      {narrow && table !== null && (
        <Dialog title={table.label} open={table.open} onClose={() => table.onOpen(false)}>
          {table.content()}
        </Dialog>
      )}
      {props.children}
    </div>
  );
}

/** A link within the page that moves the focus only: the frame does not scroll, the address stays as it is. */
function SkipLink({
  to,
  then,
  children,
}: {
  readonly to: 'panel' | 'map' | 'stage';
  readonly then?: () => void;
  readonly children: ReactNode;
}) {
  return (
    <a
      className="skip no-print"
      href={`#${to}`}
      onClick={(event) => {
        event.preventDefault();
        document.getElementById(to)?.focus();
        then?.();
      }}
    >
      {children}
    </a>
  );
}

function PhoneControls({
  summary,
  onTable,
  children,
}: {
  readonly summary: string;
  /** null: there is no table to open */
  readonly onTable: (() => void) | null;
  readonly children: ReactNode;
}) {
  const [open, setOpen] = useState(false);
  return (
    <div className="phone-controls">
      <Button className="card" icon="settings" onClick={() => setOpen(true)}>
        <span className="visually-hidden">Map settings: </span>
        {summary}
      </Button>
      {onTable !== null && (
        <Button className="card" icon="table" onClick={onTable}>
          Table
        </Button>
      )}
      <Dialog
        title="Map settings"
        open={open}
        onClose={() => setOpen(false)}
        actions={
          <Button variant="primary" onClick={() => setOpen(false)}>
            Show the map
          </Button>
        }
      >
        {children}
      </Dialog>
    </div>
  );
}
