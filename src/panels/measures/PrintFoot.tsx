import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** Whose page it is, of which day, and where it stands: paper has no address bar. Filled in as it is printed. */
export function PrintFoot({ edition }: { readonly edition: string }) {
  const [printed, setPrinted] = useState<{ readonly on: string; readonly link: string } | null>(
    null,
  );
  useEffect(() => {
    const fill = () => {
      const on = new Date().toLocaleDateString('en-GB', {
        day: 'numeric',
        month: 'long',
        year: 'numeric',
      });
      flushSync(() => setPrinted({ on, link: window.location.href }));
    };
    window.addEventListener('beforeprint', fill);
    return () => window.removeEventListener('beforeprint', fill);
  }, []);
  return (
    <p className="agreed-foot print-only">
      Evenground, data of {edition}.
      {printed !== null && ` Printed on ${printed.on}. ${printed.link}`}
    </p>
  );
}
