/** Lengths of the ranges to choose from, in days that include today. */
export const ranges: readonly number[] = [1, 7, 30, 90];
