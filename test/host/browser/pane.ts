/** The pane's frame: it prepares Microsoft's client, which is loaded after it, and runs cases by their number. */
import { preparePane } from '../../../src/host/client/pane';
import { CASES } from '../contract/cases';

/** What the test calls in the frame. */
export interface InPane {
  readonly count: number;
  /** @returns JSON of what a case gave, or of the error that nobody expected */
  run(index: number): Promise<string>;
  readonly supports: (version: string) => boolean;
}

preparePane();
(globalThis as { inPane?: InPane }).inPane = {
  count: CASES.length,
  run: async (index) => {
    try {
      return JSON.stringify(await CASES[index]?.run());
    } catch (error) {
      return JSON.stringify(String(error));
    }
  },
  supports: (version) => Office.context.requirements.isSetSupported('ExcelApi', version),
};
