/** The contract's side in a browser's page: the embedded workbook behind the client's bridge, and the cases to run by number. */
import { bootGlobals, newContext, REQUIREMENT_SETS, type BootContext } from '../../../src/host/client/bootGlobals';
import { createDocument } from '../../../src/host/document/create';
import { WorkbookHost } from '../../../src/host/workbookHost';
import { CASES } from './cases';

interface Bridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?: (text: string) => void;
}

/** What the test calls in the page. */
export interface ContractPage {
  /** To be called once Microsoft's script has run. */
  ready(): void;
  readonly count: number;
  /** @returns JSON of what a case gave, or of the error that nobody expected */
  run(index: number): Promise<string>;
}

interface Realm extends Record<string, unknown> {
  OfficeExt?: { readonly Requirement: { readonly RequirementMatrix: new (sets: unknown) => unknown } };
  contractPage?: ContractPage;
}

const realm = globalThis as unknown as Realm;
const context: BootContext = newContext();
const state: { host: WorkbookHost | undefined } = { host: undefined };

const bridge: Bridge = {
  sendMessageToHost(text) {
    Promise.resolve(state.host?.receive(text) ?? '').then(
      (answer) => bridge.onMessageFromHost?.(answer),
      (error: unknown) => {
        throw error;
      },
    );
  },
};

const newHost = (): WorkbookHost =>
  new WorkbookHost(createDocument({ seed: 'page', year: 2026 }), (text) => {
    setTimeout(() => bridge.onMessageFromHost?.(text), 0);
  });

state.host = newHost();
Object.assign(realm, bootGlobals(context), { _richApiNativeBridge: bridge });

realm.contractPage = {
  ready() {
    const Matrix = realm.OfficeExt?.Requirement.RequirementMatrix;
    if (!Matrix) throw new Error('The Excel client did not load.');
    context.requirements = new Matrix({ _sets: REQUIREMENT_SETS });
  },
  count: CASES.length,
  async run(index) {
    state.host = newHost();
    try {
      return JSON.stringify(await CASES[index]?.run());
    } catch (error) {
      return JSON.stringify(String(error));
    }
  },
};
