/** Starts Univer as a bare grid: formula bar, tabs, typing with hints; it draws values and calculates nothing. */
import { LocaleType, LogLevel, mergeLocales, Univer, type ILanguagePack } from '@univerjs/core';
import designEn from '@univerjs/design/locale/en-US';
import designVi from '@univerjs/design/locale/vi-VN';
import { UniverDocsPlugin } from '@univerjs/docs';
import { UniverDocsUIPlugin } from '@univerjs/docs-ui';
import docsEn from '@univerjs/docs-ui/locale/en-US';
import docsVi from '@univerjs/docs-ui/locale/vi-VN';
import { UniverFormulaEnginePlugin, type IFunctionInfo } from '@univerjs/engine-formula';
import { UniverRenderEnginePlugin } from '@univerjs/engine-render';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { CalculationMode, UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import { UniverSheetsFormulaUIPlugin } from '@univerjs/sheets-formula-ui';
import formulaUiEn from '@univerjs/sheets-formula-ui/locale/en-US';
import formulaUiVi from '@univerjs/sheets-formula-ui/locale/vi-VN';
import formulaEn from '@univerjs/sheets-formula/locale/en-US';
import formulaVi from '@univerjs/sheets-formula/locale/vi-VN';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import { UniverSheetsUIPlugin } from '@univerjs/sheets-ui';
import sheetsUiEn from '@univerjs/sheets-ui/locale/en-US';
import sheetsUiVi from '@univerjs/sheets-ui/locale/vi-VN';
import sheetsEn from '@univerjs/sheets/locale/en-US';
import sheetsVi from '@univerjs/sheets/locale/vi-VN';
import { UniverUIPlugin } from '@univerjs/ui';
import uiEn from '@univerjs/ui/locale/en-US';
import uiVi from '@univerjs/ui/locale/vi-VN';
import type { Language } from '../../kernel/language';

export const LOCALES: Readonly<Record<Language, LocaleType>> = { vi: LocaleType.VI_VN, en: LocaleType.EN_US };

const vi: readonly ILanguagePack[] = [designVi, docsVi, uiVi, sheetsVi, sheetsUiVi, formulaVi, formulaUiVi];
const en: readonly ILanguagePack[] = [designEn, docsEn, uiEn, sheetsEn, sheetsUiEn, formulaEn, formulaUiEn];

/** What the workbench does itself, or does not let a person do in the grid, has no button in it. */
const BARE = { header: true, toolbar: false, contextMenu: false, headerMenu: false, disableAutoFocus: true } as const;

const FOOTER = {
  sheetBar: true,
  statisticBar: true,
  menus: false,
  zoomSlider: true,
  addSheetButtonConfig: { show: false },
};

/** @param functions of the add-in, for the hints that come while a formula is typed */
export function startUniver(container: HTMLElement, language: Language, functions: readonly IFunctionInfo[]): Univer {
  const univer = new Univer({
    locale: LOCALES[language],
    locales: { [LocaleType.VI_VN]: mergeLocales(...vi), [LocaleType.EN_US]: mergeLocales(...en) },
    logLevel: LogLevel.SILENT,
  });
  univer.registerPlugin(UniverRenderEnginePlugin);
  // As where a worker calculates: here it is the embedded workbook, and values come with its cells.
  univer.registerPlugin(UniverFormulaEnginePlugin, { notExecuteFormula: true });
  univer.registerPlugin(UniverUIPlugin, { ...BARE, container });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsUIPlugin, {
    formulaBar: true,
    footer: FOOTER,
    disableForceStringMark: true,
  });
  univer.registerPlugin(UniverSheetsFormulaPlugin, {
    description: [...functions],
    initialFormulaComputing: CalculationMode.NO_CALCULATION,
  });
  univer.registerPlugin(UniverSheetsFormulaUIPlugin);
  univer.registerPlugin(UniverSheetsNumfmtPlugin, { disableTextFormatMark: true });
  return univer;
}
