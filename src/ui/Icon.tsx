/**
 * The few pictures that controls carry: 20 × 20, drawn in the text's own colour. They are never
 * the only name of a control, so they are hidden from screen readers.
 */
const PATHS = {
  search: 'M9 3.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11ZM13 13l4 4',
  close: 'M5 5l10 10M15 5L5 15',
  down: 'M5 7.5l5 5 5-5',
  up: 'M5 12.5l5-5 5 5',
  right: 'M7.5 5l5 5-5 5',
  left: 'M12.5 5l-5 5 5 5',
  check: 'M4 10.5l4 4 8-9',
  share: 'M10 12.5V3M6.5 6L10 2.5 13.5 6M4.5 10v6.5h11V10',
  print: 'M6 7.5V3h8v4.5M6 14H3.5V7.5h13V14H14M6 11.5h8V17H6z',
  help: 'M7.5 7.5a2.5 2.5 0 1 1 3.5 2.3c-.7.3-1 .8-1 1.7M10 14.5v.1M10 2.5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15Z',
  sun: 'M10 6.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7ZM10 1.5v2M10 16.5v2M1.5 10h2M16.5 10h2M4 4l1.4 1.4M14.6 14.6L16 16M4 16l1.4-1.4M14.6 5.4L16 4',
  moon: 'M16.5 12A7 7 0 0 1 8 3.5a7 7 0 1 0 8.5 8.5Z',
  table: 'M3 4h14v12H3zM3 8h14M3 12h14M8.5 8v8',
  settings:
    'M3 5.5h7M14 5.5h3M3 14.5h3M10 14.5h7M12 3.5a2 2 0 1 1 0 4 2 2 0 0 1 0-4ZM8 12.5a2 2 0 1 1 0 4 2 2 0 0 1 0-4Z',
  layers: 'M10 3l7 4-7 4-7-4zM3.5 10.5L10 14l6.5-3.5M3.5 13.5L10 17l6.5-3.5',
  plus: 'M10 4v12M4 10h12',
  minus: 'M4 10h12',
  home: 'M3.5 9.5L10 3.5l6.5 6M5.5 8.5v8h9v-8',
  download: 'M10 3v9.5M6.5 9L10 12.5 13.5 9M4 16.5h12',
  link: 'M8.5 11.5a3 3 0 0 0 4.2 0l3-3a3 3 0 0 0-4.2-4.2L10 5.8M11.5 8.5a3 3 0 0 0-4.2 0l-3 3a3 3 0 0 0 4.2 4.2l1.5-1.5',
  pin: 'M10 17.5s5.5-5 5.5-9.3a5.5 5.5 0 0 0-11 0C4.5 12.5 10 17.5 10 17.5ZM10 6.2a2 2 0 1 1 0 4 2 2 0 0 1 0-4Z',
  info: 'M10 9v5M10 6v.1M10 2.5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15Z',
  warning: 'M10 3l7.5 13.5h-15ZM10 8v4M10 14.2v.1',
  error: 'M6.5 2.5h7l4 4v7l-4 4h-7l-4-4v-7ZM10 6v5M10 13.7v.1',
  sort: 'M6.5 8L10 4.5 13.5 8M6.5 12l3.5 3.5 3.5-3.5',
  ascending: 'M5.5 12L10 7.5l4.5 4.5',
  descending: 'M5.5 8l4.5 4.5L14.5 8',
  undo: 'M7 3.5L3.5 7 7 10.5M3.5 7h8.25a4.75 4.75 0 0 1 0 9.5H8',
  redo: 'M13 3.5L16.5 7 13 10.5M16.5 7H8.25a4.75 4.75 0 0 0 0 9.5H12',
} as const satisfies Record<string, string>;

export type IconName = keyof typeof PATHS;

/** A picture of 1.25 em beside a control's words. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
