import type { NationalTables } from '../../pack/areas.ts';
import type { Source } from '../../report/inputs.ts';
import { decisionRecord, decisionRecordText } from '../../report/shift/decision-record.ts';
import { parentNames } from '../../report/shift/shift-table.ts';
import { subjectOf } from '../../report/shift/subject.ts';
import { fileNamePart } from '../../report/words.ts';
import { saveFile } from '../../ui/save-file.ts';
import type { ShiftView } from '../../view/shift/shift-view.ts';
import { withScenario } from './with-scenario.ts';

/**
 * Saves the decision record as plain text, for minutes and e-mail.
 * @throws Error where the settings give no allocation
 */
export function saveRecordText(
  shift: ShiftView,
  nationals: NationalTables | null,
  sources: readonly Source[],
  about: { readonly printedOn: string; readonly link: string },
): void {
  const subject = subjectOf(shift);
  if (subject === null) throw new Error('These settings give no allocation to record.');
  const record = decisionRecord(subject, parentNames(nationals ?? undefined), sources);
  const text = decisionRecordText(record, {
    printedOn: about.printedOn,
    link: shift.shareableCode === null ? null : withScenario(about.link, shift.shareableCode),
  });
  saveFile(
    `evenground_${fileNamePart(record.title)}.txt`,
    new Blob([text], { type: 'text/plain;charset=utf-8' }),
  );
}
