/** The languages the add-in speaks; Vietnamese first. */

export type Language = 'vi' | 'en';

/** One text in every language. */
export type Bilingual = Readonly<Record<Language, string>>;
