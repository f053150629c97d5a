/**
 * Areas of England, their levels and their codes.
 *
 * An `AreaCode` is an ONS nine-character code (GSS): a letter, two digits for the kind of area and
 * six for the area. It is branded so that a name or an index can't be passed for one.
 */
declare const areaCodeBrand: unique symbol;
export type AreaCode = string & { readonly [areaCodeBrand]: true };

const CODE = /^E\d{8}$/;

/** The text as an area code, or null where it does not have the form of one (E and eight digits). */
export function parseAreaCode(text: string): AreaCode | null {
  const code = text.trim().toUpperCase();
  return CODE.test(code) ? (code as AreaCode) : null;
}

/** The text as an area code. @throws RangeError where it does not have the form of one. */
export function areaCode(text: string): AreaCode {
  const code = parseAreaCode(text);
  if (code === null)
    throw new RangeError(`"${text}" is not an area code: E and eight digits expected`);
  return code;
}

export const ENGLAND = 'E92000001' as AreaCode;
