/** Why a ward where people live has no figure. */
export const NO_BEST_FIT = 'No figure: no neighbourhood fits it best';
export const NO_BEST_FIT_LONG =
  'No neighbourhood falls to this ward by best fit; its people are counted in a neighbouring ward.';
