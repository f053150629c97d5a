import type { ReactNode } from 'react';

/** Words for screen readers that the eye gets in another way. */
export function VisuallyHidden({ children }: { readonly children: ReactNode }) {
  return <span className="visually-hidden">{children}</span>;
}
