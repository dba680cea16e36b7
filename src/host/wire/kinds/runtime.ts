/** What the add-in asks of the program around the workbook: events on or off, its pane, its ribbon. */
import type { Members } from '../members';
import type { TargetOf } from '../target';

/** Whether events are sent is part of the session, which answers before this table is asked. */
export const runtime: Members<TargetOf<'Runtime'>> = {
  get: { EnableEvents: () => true },
  set: { EnableEvents: (document) => document },
};

/** The pane itself is not here; the session remembers what was asked. */
export const appRuntime: Members<TargetOf<'Microsoft.AppRuntime.AppRuntimeService'>> = {
  call: {
    SetAppRuntimeState: () => ({}),
    GetAppRuntimeState: () => ({ value: 'Visible' }),
  },
};

export const dynamicRibbon: Members<TargetOf<'Microsoft.DynamicRibbon.DynamicRibbon'>> = {
  call: { ExecuteRequestUpdate: () => ({}), ExecuteRequestCreate: () => ({}) },
};
