/**
 * Whether a pharmacy's own name says that it sells at a distance (online, by delivery or by post)
 * and is not one to walk into. ODS has no field for it. The name is the only sign taken: "Direct"
 * and "Express" are also chains with shops, and an address on an industrial estate is not proof.
 * A name without the sign says nothing either way, hence null and not false.
 */
export function distanceSellingByName(name: string): true | null {
  return SIGNS.test(name) ? true : null;
}

const SIGNS =
  /online|internet|e-?pharma(cy)?\b|deliver|digital|\.com?\b|\bmail\b|\bpost\b|letterbox|2 ?homes?\b|2 ?u\b|home ?care/i;
