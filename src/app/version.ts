/** What the history of runs says about the program that made them. */

/** The version of the program, as in package.json. */
export const ENGINE = '0.1.0';
/** Raised when a rule changes so that the same tables give other figures. */
export const RULES = '1';
