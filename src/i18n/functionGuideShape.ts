/** What a language has to say about the worksheet functions. */
import type { FunctionId, ParameterId } from '../kernel';

/** One language's words; none of them is loaded with the functions themselves. */
export interface FunctionGuide {
  readonly functions: Readonly<
    Record<FunctionId, { readonly about: string; readonly gives: string; readonly note?: string }>
  >;
  readonly parameters: Readonly<Record<ParameterId, string>>;
  readonly page: {
    readonly title: string;
    readonly opening: readonly string[];
    readonly arguments: string;
    readonly optional: string;
    readonly gives: string;
    readonly examples: string;
    readonly formula: string;
    readonly result: string;
    readonly notes: string;
    readonly good: readonly string[];
  };
}
