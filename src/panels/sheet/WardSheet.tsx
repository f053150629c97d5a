import { useMemo } from 'react';
import { wardSheet } from '../../report/sheet/ward-sheet.ts';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Loading } from '../../ui/Spinner.tsx';
import { useSheetInputs } from '../../view/sheet/use-sheet-inputs.ts';
import { SheetPage } from './SheetPage.tsx';

/** The sheet of one ward: one side of A4. */
export function WardSheet({ code }: { readonly code: string }) {
  const { inputs, errors, retry } = useSheetInputs();
  const sheet = useMemo(
    () =>
      inputs === null || inputs.tables.ward?.rowOf.has(code) !== true
        ? null
        : wardSheet(code, inputs),
    [inputs, code],
  );
  if (errors[0] !== undefined)
    return <FailureNotice title="The sheet could not be made." error={errors[0]} onRetry={retry} />;
  if (inputs === null) return <Loading>Loading the figures of the ward…</Loading>;
  return sheet === null ? (
    <Notice kind="warning">{`There is no ward ${code} among those of today.`}</Notice>
  ) : (
    <SheetPage sheet={sheet} />
  );
}
